-- The cards of a deck with each of their tags.
SELECT tagged.tag, card.question, card.part
FROM deck
JOIN tagged ON tagged.deck = deck.number
JOIN card ON card.deck = tagged.deck AND card.position = tagged.position
WHERE deck.path = ?
