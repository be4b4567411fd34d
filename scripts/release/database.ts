import Database from 'better-sqlite3';

const schema = `
  -- What was online when; a return to an earlier release is one more, which names it. What follows a release is a part of
  -- it: the release then has a later sequence, and the state of its files another name.
  CREATE TABLE release (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    releasedOn TEXT NOT NULL,
    madeFrom TEXT NOT NULL,
    returnsTo TEXT,
    state TEXT NOT NULL
  ) STRICT;
  -- What each release replaced: the state of a file before it, nothing where there was no file. Those of the oldest kept
  -- release, and of older ones, lead to what is gone, and go little by little.
  CREATE TABLE change (
    sequence INTEGER NOT NULL,
    path TEXT NOT NULL,
    hash TEXT,
    retiredOn TEXT,
    PRIMARY KEY (sequence, path)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX change_by_hash ON change (hash);
  -- The files online.
  CREATE TABLE file (path TEXT PRIMARY KEY, hash TEXT NOT NULL, retiredOn TEXT) STRICT, WITHOUT ROWID;
  -- The tree that readers see, and whether it was returned to.
  CREATE TABLE online (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    tree TEXT NOT NULL CHECK (tree IN ('a', 'b')),
    heldBack INTEGER NOT NULL
  ) STRICT;
  PRAGMA user_version = 2;
`;

/** From a journal in which each release was one state. */
const toSecond = `
  ALTER TABLE release ADD COLUMN state TEXT NOT NULL DEFAULT '';
  UPDATE release SET state = id;
  PRAGMA user_version = 2;
`;

/** Opens the database of the journal, which is made where there is none; every transaction is on the disk when it ends. */
export function openDatabase(path: string): Database.Database {
  const database = new Database(path, { timeout: 10_000 });
  try {
    database.pragma('journal_mode = WAL');
    // In this mode less would lose the last releases in a power cut, and more is not there.
    database.pragma('synchronous = FULL');
    const version = database.pragma('user_version', { simple: true });
    if (version === 0) database.transaction(() => database.exec(schema)).exclusive();
    if (version === 1) database.transaction(() => database.exec(toSecond)).exclusive();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
