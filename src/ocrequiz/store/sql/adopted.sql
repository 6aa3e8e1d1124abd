-- The row that says which parameters were adopted last.
SELECT log.*
FROM log
WHERE kind = 'adopted' AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
ORDER BY seq DESC
LIMIT 1
