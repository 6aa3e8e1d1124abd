-- When a card took over from another, and from which.
SELECT seq, target
FROM log
WHERE card = ? AND kind = 'renamed' AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
ORDER BY seq
