-- How much was answered on each study day, by deck, type of question and stage of the card. It follows from the log;
-- sums of whole numbers, so that taking an answer out again leaves no trace.
CREATE TABLE rollup (
    day         INTEGER NOT NULL,
    deck        TEXT NOT NULL,
    type        TEXT NOT NULL,
    stage       INTEGER NOT NULL,
    answers     INTEGER NOT NULL,
    again       INTEGER NOT NULL,
    hard        INTEGER NOT NULL,
    good        INTEGER NOT NULL,
    easy        INTEGER NOT NULL,
    took_ms     INTEGER NOT NULL,
    known       INTEGER NOT NULL,
    guess       INTEGER NOT NULL,
    guess_right INTEGER NOT NULL,
    think       INTEGER NOT NULL,
    think_right INTEGER NOT NULL,
    sure        INTEGER NOT NULL,
    sure_right  INTEGER NOT NULL,
    PRIMARY KEY (day, deck, type, stage)
) STRICT, WITHOUT ROWID;
