-- What some questions say, by the numbers of their first cards.
SELECT rowid << 10, said FROM words WHERE rowid IN (SELECT value >> 10 FROM json_each(:questions))
