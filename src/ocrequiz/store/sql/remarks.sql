-- The remarks on a deck that count.
SELECT log.*
FROM log
WHERE deck = ? AND kind = 'remarked' AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
ORDER BY seq
