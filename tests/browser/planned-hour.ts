import Database from 'better-sqlite3';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Environment } from './started.ts';

/** Has what is planned for a document come at an instant: sooner than an officer, who says minutes, can say. */
export async function plannedFor(
  { DATABASE_URL: url, VAR_DIR: folder }: Pick<Environment, 'DATABASE_URL' | 'VAR_DIR'>,
  documentId: string,
  at: Date,
): Promise<void> {
  if (url === '') {
    const database = new Database(join(folder, 'cms/data.db'));
    database.prepare('update planned_changes set at = ? where document_id = ?').run(at.toISOString(), documentId);
    database.close();
    return;
  }
  const client = new Client(url);
  await client.connect();
  await client.query('update planned_changes set at = $1 where document_id = $2', [at.toISOString(), documentId]);
  await client.end();
}
