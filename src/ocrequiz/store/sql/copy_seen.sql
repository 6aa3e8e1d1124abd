-- A card is known as another was last seen, unless it was seen itself.
INSERT INTO seen (card, wording, answer, citation)
SELECT ?, wording, answer, citation FROM seen WHERE card = ?
ON CONFLICT DO NOTHING
