-- Drop a deck.
DELETE FROM deck WHERE number = ?
