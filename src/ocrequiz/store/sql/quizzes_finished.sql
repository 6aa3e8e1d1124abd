-- The quizzes that are marked, the latest first.
SELECT
    number, title, decks, seed, terms, begun_at, begun_zone, position, clock, elapsed_ms, ended_at, ended_zone, ran_out,
    score, points, worth, (SELECT count(*) FROM quiz_item WHERE quiz = number),
    (SELECT count(*) FROM quiz_item WHERE quiz = number AND response IS NOT NULL)
FROM quiz
WHERE score IS NOT NULL
ORDER BY number DESC
