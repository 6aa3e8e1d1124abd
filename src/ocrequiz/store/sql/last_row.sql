-- What the next row of the log follows.
SELECT seq, checksum FROM log ORDER BY seq DESC LIMIT 1
