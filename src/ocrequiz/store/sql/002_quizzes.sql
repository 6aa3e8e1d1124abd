-- Each quiz begun: what it asks for, how much of its time is gone, and, once it is marked, what it came to.
CREATE TABLE quiz (
    number     INTEGER PRIMARY KEY,
    title      TEXT NOT NULL,
    decks      TEXT NOT NULL,
    seed       INTEGER NOT NULL,
    terms      TEXT NOT NULL,
    begun_at   INTEGER NOT NULL,
    begun_zone INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    clock      INTEGER NOT NULL,
    elapsed_ms INTEGER NOT NULL,
    ended_at   INTEGER,
    ended_zone INTEGER,
    ran_out    INTEGER NOT NULL,
    score      REAL,
    points     REAL,
    worth      REAL
) STRICT;

CREATE INDEX quiz_unfinished ON quiz (number) WHERE score IS NULL;

-- The questions on the paper of each quiz, with what was answered.
CREATE TABLE quiz_item (
    quiz      INTEGER NOT NULL REFERENCES quiz (number),
    position  INTEGER NOT NULL,
    card      TEXT NOT NULL,
    response  TEXT,
    certainty TEXT,
    marked    INTEGER NOT NULL,
    judged    INTEGER,
    took_ms   INTEGER NOT NULL,
    score     REAL,
    entry     TEXT REFERENCES log (id),
    PRIMARY KEY (quiz, position)
) STRICT, WITHOUT ROWID;
