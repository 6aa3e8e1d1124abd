-- The parameters adopted last.
SELECT detail
FROM log
WHERE kind = 'adopted' AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
ORDER BY seq DESC
LIMIT 1
