-- A file is gone.
DELETE FROM file WHERE path = ?
