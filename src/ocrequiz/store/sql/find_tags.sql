-- The tags of some decks, each with the number of cards that bear it.
SELECT tag, count(*) FROM tagged WHERE deck IN (SELECT value FROM json_each(:decks)) GROUP BY tag ORDER BY tag
