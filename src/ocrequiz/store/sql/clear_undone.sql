-- Every row of the log counts.
DELETE FROM undone
