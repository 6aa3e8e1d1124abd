-- Keep how a card stands; whether its deck asks it stays as it is.
INSERT INTO card (
    card, deck, question, part, met, state, stability, difficulty, step, reviews, lapses, due_at, due_day, last_ms,
    last_day, suspended, buried_on, flagged, asked
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
ON CONFLICT (card) DO UPDATE SET
    met = excluded.met,
    state = excluded.state,
    stability = excluded.stability,
    difficulty = excluded.difficulty,
    step = excluded.step,
    reviews = excluded.reviews,
    lapses = excluded.lapses,
    due_at = excluded.due_at,
    due_day = excluded.due_day,
    last_ms = excluded.last_ms,
    last_day = excluded.last_day,
    suspended = excluded.suspended,
    buried_on = excluded.buried_on,
    flagged = excluded.flagged
