-- Every file looked at.
CREATE TABLE file (
    path     BLOB PRIMARY KEY,
    size     INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    digest   TEXT NOT NULL,
    kind     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every deck, by the path of its main file.
CREATE TABLE deck (
    number      INTEGER PRIMARY KEY,
    path        BLOB NOT NULL UNIQUE,
    id          TEXT NOT NULL,
    title       TEXT NOT NULL,
    header      TEXT NOT NULL,
    findings    TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    cards       INTEGER NOT NULL,
    questions   INTEGER NOT NULL,
    files       TEXT NOT NULL
) STRICT;

CREATE INDEX deck_by_id ON deck (id);

-- The questions of a deck, as it puts them.
CREATE TABLE question (
    deck      INTEGER NOT NULL REFERENCES deck (number),
    position  INTEGER NOT NULL,
    id        TEXT NOT NULL,
    type      TEXT NOT NULL,
    status    TEXT NOT NULL,
    tags      TEXT NOT NULL,
    body      TEXT NOT NULL,
    file      BLOB NOT NULL,
    line      INTEGER NOT NULL,
    "column"  INTEGER NOT NULL,
    parts     TEXT NOT NULL,
    label     TEXT NOT NULL,
    sentences TEXT NOT NULL,
    PRIMARY KEY (deck, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX question_by_id ON question (deck, id);
CREATE INDEX question_by_type ON question (type);
CREATE INDEX question_by_label ON question (label COLLATE NOCASE);

-- The words of the questions that are ready, by the number of the question (see `numbering`).
CREATE VIRTUAL TABLE words USING fts5 (said, tokenize = 'unicode61 remove_diacritics 2');

-- The cards of the questions that are ready; a position tells that of the question too (see `numbering`).
CREATE TABLE card (
    deck     INTEGER NOT NULL REFERENCES deck (number),
    position INTEGER NOT NULL,
    question TEXT NOT NULL,
    part     TEXT NOT NULL,
    PRIMARY KEY (deck, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX card_by_name ON card (question, part, deck);

-- The tags of those cards.
CREATE TABLE tagged (
    deck     INTEGER NOT NULL REFERENCES deck (number),
    tag      TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (deck, tag, position)
) STRICT, WITHOUT ROWID;
