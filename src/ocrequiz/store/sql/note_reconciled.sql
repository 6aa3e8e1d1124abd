-- This version of a deck is reconciled.
INSERT INTO deck (deck, fingerprint) VALUES (?, ?)
ON CONFLICT (deck) DO UPDATE SET fingerprint = excluded.fingerprint
