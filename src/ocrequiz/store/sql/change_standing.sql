-- Change how a card stands that was new and is, or was not and is not.
UPDATE card SET
    state = ?, stability = ?, difficulty = ?, step = ?, reviews = ?, lapses = ?, due_at = ?, due_day = ?, last_ms = ?,
    last_day = ?, suspended = ?, buried_on = ?, flagged = ?
WHERE card = ? AND met = ?
