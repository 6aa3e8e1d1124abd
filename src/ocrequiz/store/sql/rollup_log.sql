-- What of the log is counted, and what tells the stage of a card: the rows that count, in sequence.
SELECT seq, card, day, kind, schedules, type, guess_chance, certainty, rating, took_ms, due_at, due_day
FROM log
WHERE kind IN ('reviewed', 'reset', 'relearn', 'rescheduled')
    AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
ORDER BY seq
