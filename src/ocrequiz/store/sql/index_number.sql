-- The number of a deck.
SELECT number FROM deck WHERE path = ?
