-- A progress file as version 1 of the schema left it: answers in review and cram, a flag taken back, a card buried and
-- one suspended. Written by the program of that time and dumped by SQLite; it is never to be edited.
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
INSERT INTO "card" VALUES('capitals/france#main','capitals','france','main',1,'learning',1.85629224777221679687e+00,7.59183406829834,1,3,0,1772615640000,NULL,1772615040000,20516,0,NULL,0,1);
INSERT INTO "card" VALUES('capitals/italy#main','capitals','italy','main',1,'review',8.29559993743896484375e+00,1.0,0,1,0,NULL,20521,1772442120000,20514,0,NULL,0,1);
INSERT INTO "card" VALUES('capitals/poland#c1','capitals','poland','c1',0,'new',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,20514,0,1);
INSERT INTO "card" VALUES('capitals/spain#main','capitals','spain','main',1,'learning',2.30649995803833,2.11810398101806640625e+00,1,1,0,1772442600000,NULL,1772442000000,20514,1,NULL,0,1);
CREATE TABLE deck (
    deck        TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "deck" VALUES('capitals','d38cfef80edb249ce1e1648f54553881326c0fe78876a0ca3652c201546b9c6b');
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
INSERT INTO "log" VALUES(1,'019cadc6-9a80-7e00-b6bc-e988c79b84d9','capitals/spain#main','capitals',1772442000000,0,20514,'laptop','reviewed',NULL,'review',1,'choice',3.33333333333333314829e-01,1.0,3,0,NULL,3,0,'{"picked":["Madrid"]}',0,NULL,1772442600000,NULL,'f0ab4aa62f09a41d',NULL,X'843CC145CEF433F35691C6A19C5617D0');
INSERT INTO "log" VALUES(2,'019cadc7-84e0-75b1-aef9-9d5c4e29f605','capitals/france#main','capitals',1772442060000,0,20514,'laptop','reviewed',NULL,'review',1,'basic',0.0,NULL,3,0,NULL,1,0,'{"revealed":true}',60000,NULL,1772442120000,NULL,'f0ab4aa62f09a41d',NULL,X'78F1485D288B71E91CCB33853917ED0F');
INSERT INTO "log" VALUES(3,'019cadc8-6f40-7bd7-abf6-6bea8867e9da','capitals/italy#main','capitals',1772442120000,0,20514,'laptop','reviewed',NULL,'review',1,'truefalse',0.5,1.0,3,0,NULL,4,0,'{"picked":["False"]}',60000,NULL,NULL,20521,'f0ab4aa62f09a41d',NULL,X'79E065BF36B0ABD375CC3ABB86488BB1');
INSERT INTO "log" VALUES(4,'019cadc9-59a0-79df-9a54-08e318c1c9ed','capitals/france#main','capitals',1772442180000,0,20514,'laptop','reviewed',NULL,'review',1,'basic',0.0,NULL,3,0,NULL,2,0,'{"revealed":true}',60000,1.0,1772442510000,NULL,'f0ab4aa62f09a41d',NULL,X'F45222BC7CE26474021F15F8E1754860');
INSERT INTO "log" VALUES(5,'019cadca-4400-7d85-b421-d53278adb32c','capitals/poland#c1','capitals',1772442240000,0,20514,'laptop','flagged',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'true',X'583356648D958E59C00B183ABFD6F76D');
INSERT INTO "log" VALUES(6,'019cadca-4400-7e14-a907-8530774e1a75','capitals/poland#c1','capitals',1772442240000,0,20514,'laptop','undone','019cadca-4400-7d85-b421-d53278adb32c',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'1DF82965DA49BCFCD9809D168378CBA2');
INSERT INTO "log" VALUES(7,'019cadca-4400-7e69-a56a-94c555032fbd','capitals/poland#c1','capitals',1772442240000,0,20514,'laptop','buried',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'true',X'6EEADE10F39E6C7C4C3152208884B337');
INSERT INTO "log" VALUES(8,'019cb816-fc00-7a01-9977-1678bbc69a45','capitals/france#main','capitals',1772615040000,0,20516,'laptop','reviewed',NULL,'review',1,'basic',0.0,NULL,3,0,NULL,3,0,'{"revealed":true}',0,6.98483001543418469125e-01,1772615640000,NULL,'f0ab4aa62f09a41d',NULL,X'3290EFC0EB1C4B9CE75169EF0E2B9873');
INSERT INTO "log" VALUES(9,'019cb816-fc00-75d6-8f20-f48554c303e7','capitals/spain#main','capitals',1772615040000,0,20516,'laptop','suspended',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'true',X'04D7FD6AD22A68C41E9D4408F5C68455');
INSERT INTO "log" VALUES(10,'019cb817-e660-7366-b3be-f8c38b84ba9a','capitals/france#main','capitals',1772615100000,0,20516,'laptop','reviewed',NULL,'cram',0,'basic',0.0,NULL,3,0,NULL,3,0,'{"revealed":true}',0,NULL,NULL,NULL,'f0ab4aa62f09a41d',NULL,X'3F6FDDE899AD283876E42C7C37C89D29');
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
INSERT INTO "policy" VALUES('f0ab4aa62f09a41d','[0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542]',0.9,'[60, 600]','[600]',36500,1,1);
CREATE TABLE seen (
    card     TEXT PRIMARY KEY,
    wording  TEXT NOT NULL,
    answer   TEXT NOT NULL,
    citation TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "seen" VALUES('capitals/france#main','What is the capital of France?','Paris','Paris is the capital of France');
INSERT INTO "seen" VALUES('capitals/italy#main','Milan is the capital of Italy.','**False**

Rome is the capital of Italy.','Rome has been the capital of Italy since 1871');
INSERT INTO "seen" VALUES('capitals/spain#main','What is the capital of Spain?','Madrid','Madrid took over from Toledo in 1561');
CREATE TABLE undone (
    seq INTEGER PRIMARY KEY REFERENCES log (seq)
) STRICT;
INSERT INTO "undone" VALUES(5);
CREATE INDEX log_of_card ON log (card);
CREATE INDEX log_of_day ON log (day, schedules, card, retrievability);
CREATE INDEX log_by_target ON log (target) WHERE target IS NOT NULL;
CREATE INDEX log_adopted ON log (seq) WHERE kind = 'adopted';
CREATE INDEX log_remarks ON log (deck) WHERE kind = 'remarked';
CREATE INDEX card_seen ON card (deck, asked, met) WHERE asked = 1 AND met = 1;
CREATE INDEX card_due_at ON card (deck, due_at, card, buried_on, asked, suspended)
    WHERE asked = 1 AND suspended = 0 AND due_at IS NOT NULL;
CREATE INDEX card_due_day ON card (
    deck, due_day, card, buried_on, asked, suspended, stability, difficulty, last_day
)
    WHERE asked = 1 AND suspended = 0 AND due_day IS NOT NULL;
CREATE INDEX card_resting ON card (deck, suspended, buried_on, asked, met)
    WHERE asked = 1 AND met = 0 AND (suspended = 1 OR buried_on IS NOT NULL);
PRAGMA application_id = 1868788337;
PRAGMA user_version = 1;
