-- The rows of the log that were written at an earlier time than the row before them, and by how much.
SELECT later.seq, earlier.at - later.at
FROM log AS later
JOIN log AS earlier ON earlier.seq = later.seq - 1
WHERE later.at < earlier.at
ORDER BY later.seq
