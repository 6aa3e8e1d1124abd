-- No deck is reconciled any more.
DELETE FROM deck
