-- How much was answered on each day, from one on.
SELECT day, count(*)
FROM log INDEXED BY log_of_day
WHERE day >= :since AND schedules IS NOT NULL AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
GROUP BY day
