-- Which version of each deck the learner was told of, where it changed what they know.
CREATE TABLE told (
    deck        TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL
) STRICT, WITHOUT ROWID;
