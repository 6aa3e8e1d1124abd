-- Whether anything that shapes a card's standing counts, between two rows.
SELECT EXISTS (
    SELECT 1
    FROM log
    WHERE card = ? AND seq > ? AND seq < ?
        AND kind NOT IN ('undone', 'remarked', 'renamed')
        AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
)
