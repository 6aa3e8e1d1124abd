-- All counts.
SELECT * FROM rollup ORDER BY day, deck, type, stage
