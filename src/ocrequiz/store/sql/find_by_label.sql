-- The numbers of the first cards of all questions, sorted by what they ask.
SELECT (deck << 22 | position) << 10 FROM question INDEXED BY question_by_label
ORDER BY label COLLATE NOCASE, deck, position
