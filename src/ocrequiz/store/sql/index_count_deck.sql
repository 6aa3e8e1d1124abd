-- How many cards and questions a deck has.
UPDATE deck SET cards = ?, questions = ? WHERE number = ?
