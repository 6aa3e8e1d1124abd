-- What some questions behind another say, by the numbers of their first cards, in the order of these.
SELECT rowid << 10, said FROM words WHERE rowid > :after >> 10 ORDER BY rowid LIMIT :count
