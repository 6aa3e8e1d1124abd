-- The rows of the log that count, of some decks: the names of a deck's cards lie beside each other in an index.
SELECT log.*
FROM log
WHERE seq IN (
        SELECT own.seq
        FROM json_each(:decks) AS deck
        CROSS JOIN log AS own INDEXED BY log_of_card ON own.card >= deck.value || '/' AND own.card < deck.value || '0'
    )
    AND kind <> 'undone'
    AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
    AND (:since IS NULL OR day >= :since)
ORDER BY log.seq LIMIT :limit
