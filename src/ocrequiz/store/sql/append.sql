-- Add a row to the log; the columns are those of `entries.Columns`, in order.
INSERT INTO log (
    seq, id, card, deck, at, zone, day, device, kind, target, mode, schedules, type, guess_chance, score, offered,
    overruled, certainty, rating, hint_used, response, took_ms, retrievability, due_at, due_day, policy, detail, checksum
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
