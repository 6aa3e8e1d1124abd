-- One question of a deck.
SELECT question.id, type, status, tags, body, file, line, "column", parts, label, sentences
FROM deck JOIN question INDEXED BY question_by_id ON question.deck = deck.number
WHERE deck.path = ? AND question.id = ?
ORDER BY position
LIMIT 1
