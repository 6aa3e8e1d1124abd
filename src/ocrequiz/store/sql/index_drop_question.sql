-- Drop what a deck has in `question`.
DELETE FROM question WHERE deck = ?
