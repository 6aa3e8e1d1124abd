-- How many cards of each deck were answered on a day for the first time, and how many again.
SELECT deck, sum(is_first), sum(NOT is_first)
FROM (
    SELECT substr(card, 1, instr(card, '/') - 1) AS deck, max(retrievability IS NULL) AS is_first
    FROM log INDEXED BY log_of_day
    WHERE day = ? AND schedules = 1 AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
    GROUP BY card
)
GROUP BY deck
