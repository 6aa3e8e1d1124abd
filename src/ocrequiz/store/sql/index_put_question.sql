-- Add a question.
INSERT INTO question (deck, position, id, type, status, tags, body, file, line, "column", parts, label, sentences)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
