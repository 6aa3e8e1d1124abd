-- How each card of a deck was last seen.
SELECT card, wording, answer, citation FROM seen WHERE card >= ? || '/' AND card < ? || '0' ORDER BY card
