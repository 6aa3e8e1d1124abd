-- Forget the counts of a day, deck, type and stage of which no answer is left.
DELETE FROM rollup WHERE day = ? AND deck = ? AND type = ? AND stage = ? AND answers = 0
