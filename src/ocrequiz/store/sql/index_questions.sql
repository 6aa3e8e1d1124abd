-- The questions of a deck, as it puts them.
SELECT question.id, type, status, tags, body, file, line, "column", parts, label, sentences
FROM deck JOIN question ON question.deck = deck.number
WHERE deck.path = ?
ORDER BY position
