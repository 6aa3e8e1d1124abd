-- Every renaming that counts: when, from what, to what.
SELECT seq, target, card
FROM log INDEXED BY log_by_target
WHERE target IS NOT NULL AND kind = 'renamed' AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
ORDER BY seq
