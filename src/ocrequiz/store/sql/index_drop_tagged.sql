-- Drop what a deck has in `tagged`.
DELETE FROM tagged WHERE deck = ?
