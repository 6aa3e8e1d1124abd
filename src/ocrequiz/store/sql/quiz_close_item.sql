-- What an answer came to, and the row of the log that says so.
UPDATE quiz_item SET score = ?, entry = ? WHERE quiz = ? AND position = ?
