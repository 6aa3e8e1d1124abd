-- Keep where a quiz stands and how much time is gone; time once gone does not come back.
UPDATE quiz SET position = ?, clock = ?, elapsed_ms = max(elapsed_ms, ?) WHERE number = ? AND ended_at IS NULL
