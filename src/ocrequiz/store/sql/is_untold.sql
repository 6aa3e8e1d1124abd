-- Whether cards of a deck were ever answered, and the learner was not told of this version of it.
SELECT EXISTS (SELECT 1 FROM seen WHERE card >= ? || '/' AND card < ? || '0')
AND NOT EXISTS (SELECT 1 FROM told WHERE deck = ? AND fingerprint = ?)
