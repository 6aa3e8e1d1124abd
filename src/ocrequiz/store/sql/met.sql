-- Which of some cards are not new, or rest.
SELECT card
FROM card
WHERE card IN (SELECT value FROM json_each(?)) AND (met = 1 OR suspended = 1 OR buried_on = ?)
