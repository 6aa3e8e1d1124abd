-- The numbers of the cards of some decks.
SELECT json_group_array(deck << 32 | position) FROM card WHERE deck IN (SELECT value FROM json_each(:decks))
