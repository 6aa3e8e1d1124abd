-- The last answers that count, of some decks or of all, the latest first; only so many rows are looked at.
SELECT at, zone, day, card, rating, certainty, took_ms, retrievability, guess_chance, schedules
FROM (SELECT * FROM log ORDER BY seq DESC LIMIT :looked_at) AS latest
WHERE kind = 'reviewed'
    AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = latest.seq)
    AND (:decks IS NULL OR deck IN (SELECT value FROM json_each(:decks)))
LIMIT :limit
