-- A progress file as version 2 of the schema left it: answers in review, cram and a quiz, a quiz that was stopped, a flag
-- and a suspension taken back, a remark, a card buried, one reset and one suspended. Written by the program of that time
-- and dumped by SQLite; it is never to be edited.
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
INSERT INTO "card" VALUES('capitals/france#main','capitals','france','main',0,'new',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,0,1);
INSERT INTO "card" VALUES('capitals/france#reverse','capitals','france','reverse',0,'new',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,0,1);
INSERT INTO "card" VALUES('capitals/italy#main','capitals','italy','main',1,'review',8.29559993743896484375e+00,1.0,0,1,0,NULL,20521,1772442060000,20514,0,NULL,0,1);
INSERT INTO "card" VALUES('capitals/poland#c1','capitals','poland','c1',1,'review',2.30649995803833,2.11121416091918945312e+00,0,2,0,NULL,20519,1772701450000,20517,0,20514,0,1);
INSERT INTO "card" VALUES('capitals/spain#main','capitals','spain','main',1,'review',1.21089634754117305706e+01,2.33895128969350052372e+00,0,2,0,NULL,20530,1772701330000,20517,0,NULL,0,1);
CREATE TABLE deck (
    deck        TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "deck" VALUES('capitals','d38cfef80edb249ce1e1648f54553881326c0fe78876a0ca3652c201546b9c6b');
INSERT INTO "deck" VALUES('ocrevus-forms','7805c60047cd6b009c87c263d79af3082b2ef589e0deac4ee953e5db17d743a5');
INSERT INTO "deck" VALUES('ocrevus-mechanism','b0b32fea63216d5d2a2686dc8dcf28014ad62323eb82cfa8da2c59918bfb0cd6');
INSERT INTO "deck" VALUES('ocrevus-names','0a2628be20bbc90aa5dff09d234e060f9e6484b8f78d8ca77ba6e7f39dd341fa');
INSERT INTO "deck" VALUES('ocrevus-treatment','64ba7197dfdf2e2eab0ee6d033489df1b112bd9b125207db4afc7560c6509012');
INSERT INTO "deck" VALUES('tutorial','746a9bc565f20ab7850131ed5ba67f99317134b8d6f1d0315aa5eb76034d46db');
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
INSERT INTO "log" VALUES(1,'019cadc6-9a80-7bbb-b3a3-5d49af5b9f2e','capitals/spain#main','capitals',1772442000000,0,20514,'laptop','reviewed',NULL,'review',1,'choice',3.33333333333333314829e-01,1.0,3,0,NULL,3,0,'{"picked":["Madrid"]}',0,NULL,1772442600000,NULL,'f0ab4aa62f09a41d',NULL,X'9980095B3F5C393226BD7BA910B8AAD1');
INSERT INTO "log" VALUES(2,'019cadc7-0fb0-7320-9920-f89a67945df4','capitals/france#main','capitals',1772442030000,0,20514,'laptop','reviewed',NULL,'review',1,'basic',0.0,NULL,3,0,NULL,1,0,'{"revealed":true}',30000,NULL,1772442090000,NULL,'f0ab4aa62f09a41d',NULL,X'CFC1F68C6436EFB9999561BD1B02DF5E');
INSERT INTO "log" VALUES(3,'019cadc7-84e0-7cd8-a052-cde33fc2b8f4','capitals/italy#main','capitals',1772442060000,0,20514,'laptop','flagged',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'true',X'9869708A7C255765F8647001FACAC280');
INSERT INTO "log" VALUES(4,'019cadc7-84e0-768d-ac6a-c115a2f857f2','capitals/italy#main','capitals',1772442060000,0,20514,'laptop','undone','019cadc7-84e0-7cd8-a052-cde33fc2b8f4',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'28C373E3B96F768AB736A38DCC7BF0CF');
INSERT INTO "log" VALUES(5,'019cadc7-84e0-74c7-bfe7-0b284ac86cf3','capitals/italy#main','capitals',1772442060000,0,20514,'laptop','remarked',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Is that so?',X'465BC392C60B44E80ECC6A68D38B5685');
INSERT INTO "log" VALUES(6,'019cadc7-84e0-71e2-93e8-bb9175ec2878','capitals/italy#main','capitals',1772442060000,0,20514,'laptop','reviewed',NULL,'review',1,'truefalse',0.5,1.0,3,0,NULL,4,0,'{"picked":["False"]}',0,NULL,NULL,20521,'f0ab4aa62f09a41d',NULL,X'D239D13A2B37F520D51A26DA16321E73');
INSERT INTO "log" VALUES(7,'019cadc7-fa10-759b-a339-eb212a6da165','capitals/poland#c1','capitals',1772442090000,0,20514,'laptop','suspended',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'true',X'875A88A6540728B78A7D40C670CA9D78');
INSERT INTO "log" VALUES(8,'019cadc7-fa10-728f-b748-96f8b687eca8','capitals/poland#c1','capitals',1772442090000,0,20514,'laptop','undone','019cadc7-fa10-759b-a339-eb212a6da165',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'4F9B71CA8B0E2F73EEA63787D7F300DA');
INSERT INTO "log" VALUES(9,'019cadc7-fa10-774c-bc9d-4f39e9b3c9d2','capitals/poland#c1','capitals',1772442090000,0,20514,'laptop','buried',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'true',X'C0E4B5D08DAE05D8068F0CD233D5E77F');
INSERT INTO "log" VALUES(10,'019cbd3b-0e10-70df-ad60-8d690f0bcdd8','capitals/france#reverse','capitals',1772701290000,0,20517,'laptop','reviewed',NULL,'cram',0,'basic',0.0,NULL,3,0,NULL,2,0,'{"revealed":true}',0,NULL,NULL,NULL,'f0ab4aa62f09a41d',NULL,X'599CD21C638E56E1B36EEE86F64C0EA2');
INSERT INTO "log" VALUES(11,'019cbd3b-0e10-76cc-ad97-53d91e455927','capitals/france#main','capitals',1772701290000,0,20517,'laptop','reviewed',NULL,'review',1,'basic',0.0,NULL,3,0,NULL,3,0,'{"revealed":true}',0,6.59503210606409484562e-01,1772701890000,NULL,'f0ab4aa62f09a41d',NULL,X'28C3A4866C700BB965B5A30A7125EABE');
INSERT INTO "log" VALUES(12,'019cbd3b-aa50-7cb0-ad65-0616eaee4bdd','capitals/spain#main','capitals',1772701330000,0,20517,'laptop','reviewed',NULL,'review',1,'choice',3.33333333333333314829e-01,1.0,3,0,NULL,3,0,'{"picked":["Madrid"]}',40000,8.80947954380848385902e-01,NULL,20530,'f0ab4aa62f09a41d',NULL,X'F19827A1D58070AFBB343D575D389241');
INSERT INTO "log" VALUES(13,'019cbd3c-4690-7784-b8e7-ebd6aa55ee1a','capitals/poland#c1','capitals',1772701370000,0,20517,'laptop','reviewed',NULL,'review',1,'cloze',0.0,1.0,3,0,NULL,3,0,'{"typed":"Warsaw"}',40000,NULL,1772701970000,NULL,'f0ab4aa62f09a41d',NULL,X'6E448E519CD4FA9C269C8B3273C23B94');
INSERT INTO "log" VALUES(14,'019cbd3c-e2d0-7025-a7bd-81a95319174b','capitals/france#main','capitals',1772701410000,0,20517,'laptop','reviewed',NULL,'review',1,'basic',0.0,NULL,3,0,NULL,3,0,'{"revealed":true}',40000,1.0,NULL,20520,'f0ab4aa62f09a41d',NULL,X'9A74CCD5E1D475477642ADC8174366CB');
INSERT INTO "log" VALUES(15,'019cbd3d-7f10-7d32-823b-72d2a31e9d47','capitals/poland#c1','capitals',1772701450000,0,20517,'laptop','reviewed',NULL,'review',1,'cloze',0.0,1.0,3,0,NULL,3,0,'{"typed":"Warsaw"}',40000,1.0,NULL,20519,'f0ab4aa62f09a41d',NULL,X'BE08F97378223B4A7D7B1518C421D773');
INSERT INTO "log" VALUES(16,'019cbd3e-1b50-774f-9ba1-6863c4ca7b2a','capitals/france#main','capitals',1772701490000,0,20517,'laptop','reset',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'634BE5FF6577431F8D3BAFC8C01E4BBD');
INSERT INTO "log" VALUES(17,'019cbd3e-1b50-7ff5-8ef4-0686b9f83538','capitals/france#reverse','capitals',1772701490000,0,20517,'laptop','suspended',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'true',X'49C8CC53576247607667914143144A91');
INSERT INTO "log" VALUES(18,'019cbd75-09d0-75b5-9701-a0ecde436dbb','capitals/poland#c1','capitals',1772705090000,0,20517,'laptop','reviewed',NULL,'quiz',0,'cloze',0.0,0.0,1,0,NULL,1,0,'{"typed":"1"}',0,1.0,NULL,NULL,'f0ab4aa62f09a41d',NULL,X'2678D7C3C63733DFE0868BB0B05B8C27');
INSERT INTO "log" VALUES(19,'019cbd75-09d0-7b80-b923-09abfa5c7d19','capitals/spain#main','capitals',1772705090000,0,20517,'laptop','reviewed',NULL,'quiz',0,'choice',3.33333333333333314829e-01,0.0,1,0,NULL,1,0,'{"picked":["Toledo"]}',0,1.0,NULL,NULL,'f0ab4aa62f09a41d',NULL,X'091EFB3FFB07DF17D9E7407F69B8BBC0');
INSERT INTO "log" VALUES(20,'019cbd75-09d0-7c59-b226-cc39d9b29deb','capitals/italy#main','capitals',1772705090000,0,20517,'laptop','reviewed',NULL,'quiz',0,'truefalse',0.5,0.0,1,0,NULL,1,0,'{"picked":["True"]}',0,9.54285205528798585739e-01,NULL,NULL,'f0ab4aa62f09a41d',NULL,X'FD84A819CBD4243A34FA21BF4C2D1533');
INSERT INTO "log" VALUES(21,'019cbd75-09d0-7807-9143-0870734e0005','capitals/france#main','capitals',1772705090000,0,20517,'laptop','reviewed',NULL,'quiz',0,'basic',0.0,NULL,3,0,NULL,3,0,'{"typed":"1"}',0,NULL,NULL,NULL,'f0ab4aa62f09a41d',NULL,X'F3603335A492AD4688816552C1AC10B6');
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
INSERT INTO "quiz" VALUES(1,'Capitals','["capitals"]',377441,'{"questions": null, "types": [], "tags": [], "only": null, "per_tag": null, "time_limit_ms": null, "feedback": "end", "certainty": false, "schedules": false}',1772705090000,0,1,1772705090000,0,1772705090000,0,0,0.25,1.0,4.0);
INSERT INTO "quiz" VALUES(2,'Capitals','["capitals"]',7,'{"questions": null, "types": [], "tags": [], "only": null, "per_tag": null, "time_limit_ms": null, "feedback": "end", "certainty": false, "schedules": false}',1772705090000,0,1,1772705090000,0,NULL,NULL,0,NULL,NULL,NULL);
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
INSERT INTO "quiz_item" VALUES(1,0,'capitals/poland#c1','{"typed":"1"}',NULL,0,NULL,0,0.0,'019cbd75-09d0-75b5-9701-a0ecde436dbb');
INSERT INTO "quiz_item" VALUES(1,1,'capitals/spain#main','{"picked":["Toledo"]}',NULL,0,NULL,0,0.0,'019cbd75-09d0-7b80-b923-09abfa5c7d19');
INSERT INTO "quiz_item" VALUES(1,2,'capitals/italy#main','{"picked":["True"]}',NULL,0,NULL,0,0.0,'019cbd75-09d0-7c59-b226-cc39d9b29deb');
INSERT INTO "quiz_item" VALUES(1,3,'capitals/france#main','{"typed":"1"}',NULL,0,1,0,1.0,'019cbd75-09d0-7807-9143-0870734e0005');
INSERT INTO "quiz_item" VALUES(2,0,'capitals/poland#c2','{"typed":"1"}',NULL,0,NULL,0,NULL,NULL);
INSERT INTO "quiz_item" VALUES(2,1,'capitals/france#main',NULL,NULL,0,NULL,0,NULL,NULL);
INSERT INTO "quiz_item" VALUES(2,2,'capitals/spain#main',NULL,NULL,0,NULL,0,NULL,NULL);
INSERT INTO "quiz_item" VALUES(2,3,'capitals/italy#main',NULL,NULL,0,NULL,0,NULL,NULL);
CREATE TABLE seen (
    card     TEXT PRIMARY KEY,
    wording  TEXT NOT NULL,
    answer   TEXT NOT NULL,
    citation TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "seen" VALUES('capitals/france#main','What is the capital of France?','Paris','Paris is the capital of France');
INSERT INTO "seen" VALUES('capitals/italy#main','Milan is the capital of Italy.','**False**

Rome is the capital of Italy.','Rome has been the capital of Italy since 1871');
INSERT INTO "seen" VALUES('capitals/poland#c1','The capital of Poland is […], on the [a river].','The capital of Poland is **Warsaw**, on the Vistula.','Warsaw lies on the Vistula');
INSERT INTO "seen" VALUES('capitals/spain#main','What is the capital of Spain?','Madrid','Madrid took over from Toledo in 1561');
CREATE TABLE undone (
    seq INTEGER PRIMARY KEY REFERENCES log (seq)
) STRICT;
INSERT INTO "undone" VALUES(3);
INSERT INTO "undone" VALUES(7);
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
CREATE INDEX quiz_unfinished ON quiz (number) WHERE score IS NULL;
PRAGMA application_id = 1868788337;
PRAGMA user_version = 2;
