-- Add a card.
INSERT INTO card (deck, position, question, part) VALUES (?, ?, ?, ?)
