-- One row of the log.
SELECT log.* FROM log NOT INDEXED WHERE seq = ?
