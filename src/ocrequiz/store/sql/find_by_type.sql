-- The numbers of the first cards of all questions, sorted by type.
SELECT (deck << 22 | position) << 10 FROM question INDEXED BY question_by_type ORDER BY type, deck, position
