-- Keep rules that are new.
INSERT INTO policy (
    id, parameters, desired_retention, learning_steps, relearning_steps, maximum_interval, fuzz, version
) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
