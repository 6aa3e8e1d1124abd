-- The cards of a deck that are asked and have a memory.
SELECT card, state, stability, difficulty, lapses, due_at, due_day, last_day, suspended
FROM card
WHERE deck = :deck AND asked = 1 AND met = 1
