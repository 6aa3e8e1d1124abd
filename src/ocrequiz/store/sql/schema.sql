-- What a file holds, but for what SQLite itself puts there.
SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\'
