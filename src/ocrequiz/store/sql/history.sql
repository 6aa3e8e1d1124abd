-- The rows of the log that count, of some decks or all, walked in sequence.
SELECT log.*
FROM log
WHERE kind <> 'undone'
    AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
    AND (:decks IS NULL OR deck IN (SELECT value FROM json_each(:decks)))
ORDER BY log.seq LIMIT :limit
