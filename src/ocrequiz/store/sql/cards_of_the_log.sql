-- Every card the log or the memory knows; the index is leapt through, not read.
WITH RECURSIVE named (card) AS (
    SELECT min(card) FROM log WHERE card > ''
    UNION ALL
    SELECT (SELECT min(card) FROM log WHERE log.card > named.card) FROM named WHERE card IS NOT NULL
)
SELECT card FROM named WHERE card IS NOT NULL
UNION
SELECT card FROM card
