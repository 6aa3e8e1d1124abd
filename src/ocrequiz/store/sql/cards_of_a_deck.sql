-- The cards met of a deck, and whether it asks them.
SELECT card, asked FROM card WHERE card >= ? || '/' AND card < ? || '0'
