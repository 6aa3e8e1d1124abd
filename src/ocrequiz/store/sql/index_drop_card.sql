-- Drop what a deck has in `card`.
DELETE FROM card WHERE deck = ?
