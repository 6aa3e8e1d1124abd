-- Is there a row of the log before a study day?
SELECT 1 FROM log WHERE day < ? LIMIT 1
