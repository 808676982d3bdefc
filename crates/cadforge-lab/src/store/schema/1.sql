-- One walk through a task. Numbers are never used twice, whatever retention removes.
CREATE TABLE episode (
    number      INTEGER PRIMARY KEY AUTOINCREMENT,
    id          TEXT    NOT NULL,              -- the client's name for it, or one that was drawn
    environment TEXT    NOT NULL,
    task        TEXT    NOT NULL,
    prompt      TEXT    NOT NULL,
    settings    TEXT    NOT NULL,              -- JSON: what the reset asked for
    began_ms    INTEGER NOT NULL,
    last_ms     INTEGER NOT NULL,
    steps       INTEGER NOT NULL DEFAULT 0,
    best        REAL,                          -- the highest total so far
    done        INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX episode_by_id   ON episode (id);
CREATE INDEX episode_by_last ON episode (last_ms);

-- What was said about one answer to one task. Equal questions have equal answers, so they share a row.
CREATE TABLE result (
    key         TEXT    PRIMARY KEY,           -- BLAKE3 over all that the report depends on
    task        TEXT    NOT NULL,
    language    TEXT    NOT NULL,
    answer      TEXT    NOT NULL,              -- as it was given
    report      TEXT    NOT NULL,              -- JSON
    outcome     TEXT    NOT NULL,
    total       REAL    NOT NULL,
    at_ms       INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE step (
    episode     INTEGER NOT NULL REFERENCES episode (number) ON DELETE CASCADE,
    step        INTEGER NOT NULL,              -- from 1
    result      TEXT    NOT NULL REFERENCES result (key),
    reward      REAL    NOT NULL,              -- what the client was paid
    total       REAL    NOT NULL,              -- what the program is worth
    done        INTEGER NOT NULL,
    mode        TEXT    NOT NULL,              -- fast, full
    elapsed_ms  REAL    NOT NULL,
    request     TEXT    NOT NULL,              -- the id of the request, as logs have it
    at_ms       INTEGER NOT NULL,
    PRIMARY KEY (episode, step)
) WITHOUT ROWID;
CREATE INDEX step_by_result ON step (result);

-- Files made of an answer; the bytes are in the folder, under their own hash.
CREATE TABLE artifact (
    result      TEXT    NOT NULL REFERENCES result (key) ON DELETE CASCADE,
    name        TEXT    NOT NULL,
    media       TEXT    NOT NULL,
    hash        TEXT    NOT NULL,
    bytes       INTEGER NOT NULL,
    PRIMARY KEY (result, name)
) WITHOUT ROWID;
CREATE INDEX artifact_by_hash ON artifact (hash);
