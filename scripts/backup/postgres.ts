import { isDeepStrictEqual } from 'node:util';
import { Client } from 'pg';
import { z } from 'zod';
import { Failure, reasonOf } from '../command/failure.ts';
import type { Database } from './database.ts';
import { inventoryOf, rowsOf, type Inventory } from './inventory.ts';
import type { Manifest } from './manifest.ts';
import { runTool, toolFor } from './postgres-tools.ts';

/** The schema in which Strapi keeps its tables. */
const schema = 'public';

/** Of an address and of a role that the restored database may not know. */
const withoutOwners = ['--no-owner', '--no-privileges'];

/** The CMS's database where it is PostgreSQL's. */
export function postgres(address: string): Database {
  return {
    engine: 'postgres',
    file: 'database.dump',

    save: (file) =>
      connected(address, async (client) => {
        const major = await majorOf(client);
        const tool = toolFor('pg_dump', major);
        await client.query('begin isolation level repeatable read read only');
        const [snapshot] = await column(client, 'select pg_export_snapshot()');
        const inventory = await stock(client);
        // Compressed with the rest. The instant is that of what was counted.
        const options = ['--format=custom', '--compress=0', `--schema=${schema}`, `--snapshot=${snapshot ?? ''}`];
        await runTool(tool, [...options, ...withoutOwners, `--file=${file}`], address);
        return inventory;
      }),

    check: (file, { version }) =>
      connected(address, async (client) => {
        const [server, saved] = [await majorOf(client), Number.parseInt(version, 10)];
        if (saved > server)
          throw new Failure(
            `La sauvegarde vient de PostgreSQL ${saved}, et le serveur est en version ${server}\u00a0: restaurez sur un serveur ${saved} ou plus récent.`,
          );
        // As a script for nobody: the whole of it is read.
        await runTool(toolFor('pg_restore', server), ['--file=/dev/null', file]);
      }),

    isEmpty: () => connected(address, async (client) => (await tablesOf(client)).length === 0),

    requireUnused: () =>
      connected(address, async (client) => {
        const others = await column(
          client,
          `select pid::text from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
        );
        if (others.length > 0)
          throw new Failure(
            `D’autres programmes sont connectés à la base PostgreSQL (processus ${others.join(', ')})\u00a0: arrêtez le CMS sur chaque machine, et ce qui s’y connecte.`,
          );
      }),

    put: (file, { rows }, _folder, stamp) =>
      connected(address, async (client) => {
        const tool = toolFor('pg_restore', await majorOf(client));
        const kept = (await tablesOf(client)).length === 0 ? undefined : `before_${stamp.replace(/\W/g, '_')}`;
        if (kept !== undefined) await setAside(client, kept);
        const undo = () => connected(address, (again) => putBack(again, kept));
        try {
          // Named, because the dump would also make the schema, which is there.
          const options = ['--single-transaction', '--exit-on-error', `--schema=${schema}`, ...withoutOwners];
          await runTool(tool, [...options, file], address);
          await requireRows(client, rows);
        } catch (error) {
          await undo();
          throw error;
        }
        return { ...(kept !== undefined && { kept: `schéma PostgreSQL ${kept}` }), undo };
      }),
  };
}

async function setAside(client: Client, kept: string): Promise<void> {
  await client.query(`alter schema ${schema} rename to "${kept}"; create schema ${schema}`).catch((error: unknown) => {
    const reason = reasonOf(error);
    throw new Failure(
      `Le contenu de la base PostgreSQL ne peut pas être mis de côté (${reason})\u00a0: donnez une base vide dans DATABASE_URL, ou le droit de renommer son schéma ${schema}.`,
      { cause: error },
    );
  });
}

async function requireRows(client: Client, rows: Manifest['database']['rows']): Promise<void> {
  if (isDeepStrictEqual(await rowsOf(await tablesOf(client), asking(client)), rows)) return;
  throw new Failure('La base restaurée ne contient pas ce que dit le manifeste. Prenez une autre sauvegarde.');
}

/** Puts back what was set aside; in a database that was empty, takes away what came in. */
async function putBack(client: Client, kept: string | undefined): Promise<void> {
  if (kept === undefined && (await tablesOf(client)).length === 0) return;
  const before = kept === undefined ? `create schema ${schema}` : `alter schema "${kept}" rename to ${schema}`;
  await client.query(`begin; drop schema ${schema} cascade; ${before}; commit`);
}

async function connected<T>(address: string, body: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const reason = reasonOf(error);
    throw new Failure(
      `La base de DATABASE_URL ne répond pas (${reason})\u00a0: démarrez PostgreSQL ou corrigez l’adresse.`,
    );
  }
  try {
    return await body(client);
  } finally {
    await client.end();
  }
}

type Ask = (sql: string) => Promise<readonly unknown[]>;
const asking =
  (client: Client): Ask =>
  async (sql) =>
    (await client.query<Record<string, unknown>>(sql)).rows;

async function column(client: Client, sql: string): Promise<string[]> {
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
  return rows.map(([value]) => z.string().parse(value));
}

const tablesOf = (client: Client): Promise<string[]> =>
  column(client, `select tablename::text from pg_tables where schemaname = '${schema}'`);

async function versionOf(client: Client): Promise<string> {
  return (await column(client, 'show server_version'))[0] ?? '';
}
const majorOf = async (client: Client): Promise<number> => Number.parseInt(await versionOf(client), 10);

const stock = async (client: Client): Promise<Inventory> =>
  inventoryOf(await versionOf(client), await tablesOf(client), asking(client));
