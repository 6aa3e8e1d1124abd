-- A deck asks a card, or asks it no more.
UPDATE card SET asked = ? WHERE card = ?
