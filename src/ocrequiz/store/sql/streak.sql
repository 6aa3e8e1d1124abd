-- How many days in a row, back from a day, something was answered on.
WITH RECURSIVE streak (day) AS (
    SELECT :day WHERE EXISTS (SELECT 1 FROM rollup WHERE day = :day)
    UNION ALL
    SELECT streak.day - 1 FROM streak WHERE EXISTS (SELECT 1 FROM rollup WHERE rollup.day = streak.day - 1)
)
SELECT count(*) FROM streak
