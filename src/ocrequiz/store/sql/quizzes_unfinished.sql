-- The quizzes that are not marked yet, the latest first.
SELECT
    number, title, decks, seed, terms, begun_at, begun_zone, position, clock, elapsed_ms, ended_at, ended_zone, ran_out,
    score, points, worth, (SELECT count(*) FROM quiz_item WHERE quiz = number),
    (SELECT count(*) FROM quiz_item WHERE quiz = number AND response IS NOT NULL)
FROM quiz INDEXED BY quiz_unfinished
WHERE score IS NULL
ORDER BY number DESC
