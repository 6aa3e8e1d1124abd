-- Drop the words of a deck's questions, by their numbers.
DELETE FROM words WHERE rowid >= ? AND rowid < ?
