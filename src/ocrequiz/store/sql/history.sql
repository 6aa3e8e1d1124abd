-- The rows of the log that count, walked in sequence.
SELECT log.*
FROM log
WHERE kind <> 'undone'
    AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
ORDER BY log.seq LIMIT :limit
