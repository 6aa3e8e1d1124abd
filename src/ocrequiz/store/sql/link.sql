-- The checksum of one row of the log: equal rows follow equal histories.
SELECT checksum FROM log WHERE seq = ?
