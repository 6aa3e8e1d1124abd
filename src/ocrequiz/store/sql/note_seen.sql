-- Keep how a card is seen now, where that has changed.
INSERT INTO seen (card, wording, answer, citation) VALUES (?, ?, ?, ?)
ON CONFLICT (card) DO UPDATE SET
    wording = excluded.wording,
    answer = excluded.answer,
    citation = excluded.citation
WHERE wording <> excluded.wording OR answer <> excluded.answer OR citation <> excluded.citation
