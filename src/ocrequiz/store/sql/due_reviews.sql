-- The first cards of a deck due on a day or before.
SELECT card, due_day, stability, difficulty, last_day
FROM card INDEXED BY card_due_day
WHERE deck = ? AND asked = 1 AND suspended = 0 AND due_day <= ? AND buried_on IS NOT ?
ORDER BY due_day, card
LIMIT ?
