-- What a list shows of some cards, by their numbers.
SELECT
    wanted.value, card.question, card.part, question.type, question.label, question.tags, question.file,
    question.line
FROM json_each(:cards) AS wanted
CROSS JOIN card ON card.deck = wanted.value >> 32 AND card.position = wanted.value & 4294967295
CROSS JOIN question ON question.deck = card.deck AND question.position = card.position >> 10
ORDER BY wanted.key
