-- What one question of a deck says, with the names of the sentences that it cites.
SELECT body, sentences
FROM deck JOIN question INDEXED BY question_by_id ON question.deck = deck.number
WHERE deck.path = ? AND question.id = ?
ORDER BY position
LIMIT 1
