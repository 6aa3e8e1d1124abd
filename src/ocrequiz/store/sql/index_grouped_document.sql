-- The cards of a deck with each document that their question cites.
SELECT DISTINCT cited.value ->> 'document', card.question, card.part
FROM deck
JOIN card ON card.deck = deck.number
JOIN question ON question.deck = card.deck AND question.position = card.position >> 10
JOIN json_each(question.body, '$.cite') AS cited
WHERE deck.path = ?
