-- A quiz is marked, unless it was before.
UPDATE quiz SET score = ?, points = ?, worth = ? WHERE number = ? AND score IS NULL
