-- How many days in a row, back from a day, something was answered on.
WITH RECURSIVE streak (day) AS (
    SELECT :day WHERE EXISTS (
        SELECT 1 FROM log INDEXED BY log_of_day
        WHERE day = :day AND schedules IS NOT NULL AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
    )
    UNION ALL
    SELECT streak.day - 1 FROM streak WHERE EXISTS (
        SELECT 1 FROM log INDEXED BY log_of_day
        WHERE log.day = streak.day - 1 AND schedules IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.seq = log.seq)
    )
)
SELECT count(*) FROM streak
