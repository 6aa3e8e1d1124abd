-- A card is gone, and the learner was told.
DELETE FROM seen WHERE card = ?
