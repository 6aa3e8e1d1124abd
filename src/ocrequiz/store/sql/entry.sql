-- One row of the log, by its id.
SELECT log.* FROM log WHERE id = ?
