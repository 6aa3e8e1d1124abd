-- A row of the log counts again.
DELETE FROM undone WHERE seq = ?
