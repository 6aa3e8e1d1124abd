-- The rows of the log that count, from a study day on.
SELECT log.*
FROM log INDEXED BY log_of_day
WHERE day >= :since
    AND kind <> 'undone'
    AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
ORDER BY log.seq LIMIT :limit
