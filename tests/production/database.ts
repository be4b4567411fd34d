import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import type { Environment } from '../browser/started.ts';

type Row = Readonly<Record<string, unknown>>;

/** Asks the database of an installation, past its CMS. */
export async function ask({ VAR_DIR, DATABASE_URL }: Environment, sql: string): Promise<readonly Row[]> {
  if (DATABASE_URL === '') {
    const database = new Sqlite(join(VAR_DIR, 'cms/data.db'), { readonly: true });
    try {
      return database.prepare<[], Row>(sql).all();
    } finally {
      database.close();
    }
  }
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  return (await client.query<Row>(sql).finally(() => client.end())).rows;
}

/** Every row that there is, table by table, in an order of its own. */
export async function everyRow(environment: Environment): Promise<Readonly<Record<string, readonly string[]>>> {
  const onSqlite = "select name from sqlite_master where type = 'table'";
  const onPostgres = "select table_name as name from information_schema.tables where table_schema = 'public'";
  const tables = await ask(environment, environment.DATABASE_URL === '' ? onSqlite : onPostgres);
  const rows: Record<string, readonly string[]> = {};
  for (const name of tables.map((table) => String(table['name'])))
    rows[name] = (await ask(environment, `select * from "${name}"`)).map((row) => JSON.stringify(row)).sort();
  return rows;
}

/** The tables that hold entries with drafts and languages. */
async function entryTables(environment: Environment): Promise<readonly string[]> {
  const onSqlite = "select m.name from sqlite_master m, pragma_table_info(m.name) c where c.name = 'published_at'";
  const onPostgres = "select table_name as name from information_schema.columns where column_name = 'published_at'";
  const found = await ask(environment, environment.DATABASE_URL === '' ? onSqlite : onPostgres);
  return found.map(({ name }) => String(name));
}

/** Rows of one entry in one language that are too many: more than one published, or more than one draft; `table document language`. */
export async function doubledRows(environment: Environment): Promise<readonly string[]> {
  const tables = await entryTables(environment);
  if (tables.length < 9) throw new Error(`only ${String(tables.length)} tables hold entries`);
  const doubled = await Promise.all(
    tables.map(async (table) => {
      const key = 'document_id, locale, (published_at is null)';
      const sql = `select document_id, locale from ${table} where document_id is not null group by ${key} having count(*) > 1`;
      return (await ask(environment, sql)).map(
        (row) => `${table} ${String(row['document_id'])} ${String(row['locale'])}`,
      );
    }),
  );
  return doubled.flat();
}
