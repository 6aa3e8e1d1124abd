-- Put a question on a paper.
INSERT INTO quiz_item (quiz, position, card, marked, took_ms) VALUES (?, ?, ?, 0, 0)
