-- Add a deck; its questions and cards are counted when they are in.
INSERT INTO deck (path, id, title, header, findings, fingerprint, cards, questions, files)
VALUES (?, ?, ?, ?, ?, ?, 0, 0, ?)
RETURNING number
