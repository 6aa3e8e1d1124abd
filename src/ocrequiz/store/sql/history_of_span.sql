-- The rows that count of one card, between two others.
SELECT log.*
FROM log
WHERE card = ? AND seq > ? AND seq < ?
    AND kind <> 'undone'
    AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
ORDER BY seq
