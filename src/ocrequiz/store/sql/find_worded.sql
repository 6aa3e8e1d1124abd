-- The numbers of the first cards of the questions with some words.
SELECT json_group_array(rowid << 10) FROM words WHERE words MATCH :words
