-- The cards of a deck with the type of their question.
SELECT question.type, card.question, card.part
FROM deck
JOIN card ON card.deck = deck.number
JOIN question ON question.deck = card.deck AND question.position = card.position >> 10
WHERE deck.path = ?
