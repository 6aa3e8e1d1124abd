-- The same of one card, between two other rows.
SELECT seq, card, day, kind, schedules, type, guess_chance, certainty, rating, took_ms, due_at, due_day
FROM log
WHERE card = ? AND seq > ? AND seq < ?
    AND kind IN ('reviewed', 'reset', 'relearn', 'rescheduled')
    AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
