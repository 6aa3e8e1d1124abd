-- The quiz that was begun last and is not marked yet.
SELECT
    number, title, (SELECT count(*) FROM quiz_item WHERE quiz = number),
    (SELECT count(*) FROM quiz_item WHERE quiz = number AND response IS NOT NULL)
FROM quiz INDEXED BY quiz_unfinished
WHERE score IS NULL
ORDER BY number DESC
LIMIT 1
