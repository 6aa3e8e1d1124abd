-- Let a question be found by its words.
INSERT INTO words (rowid, said) VALUES (?, ?)
