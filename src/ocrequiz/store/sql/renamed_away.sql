-- When a card was renamed, and to what.
SELECT seq, card
FROM log
WHERE target = ? AND kind = 'renamed' AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
ORDER BY seq
