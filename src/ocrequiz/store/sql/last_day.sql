-- The last day, up to one, on which anything was answered.
SELECT day
FROM log INDEXED BY log_of_day
WHERE day <= :day AND schedules IS NOT NULL AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
ORDER BY day DESC LIMIT 1
