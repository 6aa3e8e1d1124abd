-- What all questions say, by the numbers of their first cards.
SELECT rowid << 10, said FROM words
