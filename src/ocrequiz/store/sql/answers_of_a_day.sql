-- The answers given on a day, in sequence.
SELECT at, rating, took_ms
FROM log INDEXED BY log_of_day
WHERE day = :day AND schedules IS NOT NULL AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
ORDER BY log.seq
