-- The answers that count after a row of the log, each with its study day.
SELECT log.id, log.day
FROM log
WHERE log.seq > ? AND log.kind = 'reviewed' AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
ORDER BY log.seq
