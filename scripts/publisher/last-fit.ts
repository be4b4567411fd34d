import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { schemas, type Entry } from 'shared/generated/index';
import { sourceLanguage } from 'shared/languages';
import type { Documents } from '../pull/assembly.ts';
import { partsOf, type DocumentKey } from '../pull/key.ts';
import type { Document } from '../pull/document.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS document (key TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS online (only INTEGER PRIMARY KEY CHECK (only = 1), release TEXT NOT NULL) STRICT;
`;
const kept = z.object({ entries: z.array(z.unknown()), files: z.array(z.string()) });

/**
 * Each document as it was online last, on the disk: a document that is unfit when the publisher starts must not take its
 * pages away. It follows the releases, and may be lost: then a document that is unfit at the next start is left out.
 */
export class LastFit {
  readonly #database: Database.Database;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#database = new Database(join(folder, 'last-fit.sqlite'));
    this.#database.pragma('journal_mode = WAL');
    // A power cut may take the last ones: then the version before them counts.
    this.#database.pragma('synchronous = NORMAL');
    // What was withdrawn is not to be found in it.
    this.#database.pragma('secure_delete = ON');
    this.#database.exec(schema);
  }

  /** A document as it was put here; nothing where there is none that today's content types would admit. */
  get(key: DocumentKey): Document | undefined {
    const row = this.#database
      .prepare<[string], { content: string }>('SELECT content FROM document WHERE key = ?')
      .get(key);
    if (row === undefined) return undefined;
    const { entries, files } = kept.parse(JSON.parse(row.content));
    const [type, id] = partsOf(key);
    const fit = entries.flatMap((entry): Entry[] => {
      const parsed = schemas[type].safeParse(entry);
      return parsed.success ? [parsed.data] : [];
    });
    if (fit[0]?.language !== sourceLanguage) return undefined;
    return { type, id, entries: fit, findings: [], unfit: [], former: [], files: new Set(files) };
  }

  /** The documents that were online last. */
  keys(): DocumentKey[] {
    return this.#database.prepare<[], DocumentKey>('SELECT key FROM document').pluck().all();
  }

  /** The release with which they were online; nothing before the first one. */
  release(): string | undefined {
    return this.#database.prepare<[], string>('SELECT release FROM online').pluck().get();
  }

  /** Takes over what went online with a release, and what is gone. */
  put(documents: Documents, release: string): void {
    // At a start and at midnight everything comes, and next to nothing of it is new.
    const insert = this.#database.prepare(
      'INSERT INTO document VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET content = excluded.content ' +
        'WHERE content IS NOT excluded.content',
    );
    const remove = this.#database.prepare('DELETE FROM document WHERE key = ?');
    this.#database.transaction(() => {
      for (const [key, document] of documents) {
        if (document === undefined || document.entries.length === 0) remove.run(key);
        else insert.run(key, JSON.stringify({ entries: document.entries, files: [...document.files] }));
      }
      this.#database.prepare('INSERT OR REPLACE INTO online VALUES (1, ?)').run(release);
    })();
  }

  /** Forgets what is not among these documents: it was withdrawn while nobody looked. */
  keepOnly(keys: Iterable<DocumentKey>): void {
    const known = new Set<string>(keys);
    const remove = this.#database.prepare('DELETE FROM document WHERE key = ?');
    for (const key of this.keys()) if (!known.has(key)) remove.run(key);
  }

  close(): void {
    this.#database.close();
  }
}
