-- Whether a rename was ever recorded, be it undone since.
SELECT EXISTS (SELECT 1 FROM log WHERE target = ? AND card = ? AND kind = 'renamed')
