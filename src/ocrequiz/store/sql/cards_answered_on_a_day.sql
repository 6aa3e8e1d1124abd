-- Which cards were answered on a day, in sittings that schedule.
SELECT DISTINCT card
FROM log INDEXED BY log_of_day
WHERE day = ? AND schedules = 1 AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
