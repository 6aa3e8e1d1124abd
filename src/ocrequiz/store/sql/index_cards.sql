-- The next cards of a deck, as it puts them.
SELECT position, question, part
FROM card
WHERE deck = (SELECT number FROM deck WHERE path = :path) AND position > :after
ORDER BY position
LIMIT :limit
