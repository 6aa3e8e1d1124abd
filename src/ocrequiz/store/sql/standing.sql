-- How a card stands.
SELECT
    state, stability, difficulty, step, reviews, lapses, due_at, due_day, last_ms, last_day, suspended, buried_on,
    flagged
FROM card
WHERE card = ?
