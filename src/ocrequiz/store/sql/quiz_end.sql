-- A paper is handed in, unless it was before.
UPDATE quiz SET ended_at = ?, ended_zone = ?, ran_out = ? WHERE number = ? AND ended_at IS NULL
