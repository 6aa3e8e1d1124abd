-- Each undoing with the row it is about, the latest first.
SELECT undoing.seq, struck.seq
FROM log AS undoing INDEXED BY log_by_target
JOIN log AS struck ON struck.id = undoing.target
WHERE undoing.target IS NOT NULL AND undoing.kind = 'undone'
ORDER BY undoing.seq DESC
