-- Whether a row of the log counts.
SELECT NOT EXISTS (SELECT 1 FROM undone WHERE seq = ?)
