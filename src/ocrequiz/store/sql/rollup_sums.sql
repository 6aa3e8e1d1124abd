-- The counts of some decks, or of all, within some days, summed up by what stands for `:by`.
SELECT
    :by, sum(answers), sum(again), sum(hard), sum(good), sum(easy), sum(took_ms), sum(known),
    sum(guess), sum(guess_right), sum(think), sum(think_right), sum(sure), sum(sure_right)
FROM rollup
WHERE day BETWEEN :first AND :last AND (:decks IS NULL OR deck IN (SELECT value FROM json_each(:decks)))
GROUP BY :by
ORDER BY :by
