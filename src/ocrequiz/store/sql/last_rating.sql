-- How a card was last rated, between two rows of the log.
SELECT seq, rating
FROM log
WHERE card = ? AND seq > ? AND seq < ?
    AND kind = 'reviewed'
    AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
ORDER BY seq DESC
LIMIT 1
