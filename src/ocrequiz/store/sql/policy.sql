-- The rules a row of the log was scheduled by.
SELECT parameters, desired_retention, learning_steps, relearning_steps, maximum_interval, fuzz, version
FROM policy
WHERE id = ?
