-- The rows of the log that do not count.
SELECT seq FROM undone ORDER BY seq
