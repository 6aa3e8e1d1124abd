-- All rules that cards were scheduled by.
SELECT id, parameters, desired_retention, learning_steps, relearning_steps, maximum_interval, fuzz, version FROM policy
