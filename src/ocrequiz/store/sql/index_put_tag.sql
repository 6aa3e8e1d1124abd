-- Tag a card.
INSERT INTO tagged (deck, tag, position) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
