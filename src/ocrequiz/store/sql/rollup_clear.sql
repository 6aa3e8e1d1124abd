-- Forget all counts.
DELETE FROM rollup
