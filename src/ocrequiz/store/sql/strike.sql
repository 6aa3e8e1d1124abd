-- A row of the log counts no longer.
INSERT INTO undone (seq) VALUES (?) ON CONFLICT DO NOTHING
