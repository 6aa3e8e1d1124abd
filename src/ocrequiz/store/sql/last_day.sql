-- The last day, up to one, on which anything was answered.
SELECT day FROM rollup WHERE day <= :day ORDER BY day DESC LIMIT 1
