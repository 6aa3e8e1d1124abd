-- Add to the counts of a day, deck, type and stage; what is added may be negative.
INSERT INTO rollup VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET
    answers = answers + excluded.answers, again = again + excluded.again, hard = hard + excluded.hard,
    good = good + excluded.good, easy = easy + excluded.easy, took_ms = took_ms + excluded.took_ms,
    known = known + excluded.known, guess = guess + excluded.guess, guess_right = guess_right + excluded.guess_right,
    think = think + excluded.think, think_right = think_right + excluded.think_right, sure = sure + excluded.sure,
    sure_right = sure_right + excluded.sure_right
