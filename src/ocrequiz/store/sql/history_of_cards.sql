-- The rows of the log that count, of some cards.
SELECT log.*
FROM log
WHERE card IN (SELECT value FROM json_each(:cards))
    AND kind <> 'undone'
    AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
    AND (:since IS NULL OR day >= :since)
    AND (:decks IS NULL OR deck IN (SELECT value FROM json_each(:decks)))
ORDER BY log.seq LIMIT :limit
