-- Each different set of rules by which cards were scheduled; the id is a digest of the others.
CREATE TABLE policy (
    id                TEXT PRIMARY KEY,
    parameters        TEXT NOT NULL,
    desired_retention REAL NOT NULL,
    learning_steps    TEXT NOT NULL,
    relearning_steps  TEXT NOT NULL,
    maximum_interval  INTEGER NOT NULL,
    fuzz              INTEGER NOT NULL,
    version           INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What happened: the only truth. Rows are added, never changed, never removed.
CREATE TABLE log (
    seq            INTEGER PRIMARY KEY,
    id             TEXT NOT NULL UNIQUE,
    card           TEXT NOT NULL,
    deck           TEXT NOT NULL,
    at             INTEGER NOT NULL,
    zone           INTEGER NOT NULL,
    day            INTEGER NOT NULL,
    device         TEXT NOT NULL,
    kind           TEXT NOT NULL,
    target         TEXT,
    mode           TEXT,
    schedules      INTEGER,
    type           TEXT,
    guess_chance   REAL,
    score          REAL,
    offered        INTEGER,
    overruled      INTEGER,
    certainty      TEXT,
    rating         INTEGER,
    hint_used      INTEGER,
    response       TEXT,
    took_ms        INTEGER,
    retrievability REAL,
    due_at         INTEGER,
    due_day        INTEGER,
    policy         TEXT REFERENCES policy (id),
    detail         TEXT,
    checksum       BLOB NOT NULL
) STRICT;

CREATE INDEX log_of_card ON log (card);
CREATE INDEX log_of_day ON log (day, schedules, card, retrievability);
CREATE INDEX log_by_target ON log (target) WHERE target IS NOT NULL;
CREATE INDEX log_adopted ON log (seq) WHERE kind = 'adopted';
CREATE INDEX log_remarks ON log (deck) WHERE kind = 'remarked';

-- The rows of the log that no longer count. It follows from the log.
CREATE TABLE undone (
    seq INTEGER PRIMARY KEY REFERENCES log (seq)
) STRICT;

-- How each card met stands. It follows from the log, but for `asked`, which follows from the decks.
CREATE TABLE card (
    card       TEXT PRIMARY KEY,
    deck       TEXT NOT NULL,
    question   TEXT NOT NULL,
    part       TEXT NOT NULL,
    met        INTEGER NOT NULL,
    state      TEXT NOT NULL,
    stability  REAL,
    difficulty REAL,
    step       INTEGER,
    reviews    INTEGER,
    lapses     INTEGER,
    due_at     INTEGER,
    due_day    INTEGER,
    last_ms    INTEGER,
    last_day   INTEGER,
    suspended  INTEGER NOT NULL,
    buried_on  INTEGER,
    flagged    INTEGER NOT NULL,
    asked      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Each index holds all that its question looks at. That of the cards seen stands on `met`, which an answer seldom
-- changes, so that an answer seldom writes it.
CREATE INDEX card_seen ON card (deck, asked, met) WHERE asked = 1 AND met = 1;
CREATE INDEX card_due_at ON card (deck, due_at, card, buried_on, asked, suspended)
    WHERE asked = 1 AND suspended = 0 AND due_at IS NOT NULL;
CREATE INDEX card_due_day ON card (
    deck, due_day, card, buried_on, asked, suspended, stability, difficulty, last_day
)
    WHERE asked = 1 AND suspended = 0 AND due_day IS NOT NULL;
CREATE INDEX card_resting ON card (deck, suspended, buried_on, asked, met)
    WHERE asked = 1 AND met = 0 AND (suspended = 1 OR buried_on IS NOT NULL);

-- What the learner saw of a card when it was last answered.
CREATE TABLE seen (
    card     TEXT PRIMARY KEY,
    wording  TEXT NOT NULL,
    answer   TEXT NOT NULL,
    citation TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Which version of each deck the column `asked` follows.
CREATE TABLE deck (
    deck        TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL
) STRICT, WITHOUT ROWID;
