-- The log from behind one row on.
SELECT log.* FROM log NOT INDEXED WHERE seq > ? ORDER BY seq
