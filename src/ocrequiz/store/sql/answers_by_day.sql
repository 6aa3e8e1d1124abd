-- How much was answered on each day, from one on.
SELECT day, sum(answers) FROM rollup WHERE day >= :since GROUP BY day
