-- Count one more answer, by the stage that the card is in before its standing follows.
INSERT INTO rollup (
    day, deck, type, stage, answers, again, hard, good, easy, took_ms, known,
    guess, guess_right, think, think_right, sure, sure_right
)
SELECT
    ?1, ?2, ?3,
    iif(?4, coalesce((
        SELECT CASE WHEN met = 0 THEN 0 WHEN due_day IS NULL THEN 1 WHEN due_day - last_day < ?5 THEN 2 ELSE 3 END
        FROM card WHERE card = ?6
    ), 0), 4),
    ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19
WHERE 1
ON CONFLICT DO UPDATE SET
    answers = answers + excluded.answers, again = again + excluded.again, hard = hard + excluded.hard,
    good = good + excluded.good, easy = easy + excluded.easy, took_ms = took_ms + excluded.took_ms,
    known = known + excluded.known, guess = guess + excluded.guess, guess_right = guess_right + excluded.guess_right,
    think = think + excluded.think, think_right = think_right + excluded.think_right, sure = sure + excluded.sure,
    sure_right = sure_right + excluded.sure_right
