-- The whole log.
SELECT log.* FROM log ORDER BY seq
