-- The learner was told of this version of a deck.
INSERT INTO told (deck, fingerprint) VALUES (?, ?)
ON CONFLICT (deck) DO UPDATE SET fingerprint = excluded.fingerprint
