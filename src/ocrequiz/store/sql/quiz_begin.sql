-- Begin a quiz.
INSERT INTO quiz (
    title, decks, seed, terms, begun_at, begun_zone, position, clock, elapsed_ms, ran_out
) VALUES (?, ?, ?, ?, ?, ?, 0, ?, 0, 0)
RETURNING number
