-- A file bears another date, and says the same.
UPDATE file SET size = ?, mtime_ns = ? WHERE path = ?
