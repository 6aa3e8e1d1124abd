-- How a card was last seen.
SELECT wording, answer, citation FROM seen WHERE card = ?
