-- The cards of a deck due at a moment that has come.
SELECT card, due_at
FROM card INDEXED BY card_due_at
WHERE deck = ? AND asked = 1 AND suspended = 0 AND due_at <= ? AND buried_on IS NOT ?
ORDER BY due_at, card
