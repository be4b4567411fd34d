import { z } from 'zod';

/** What a database holds, as far as an archive tells it. */
export type Inventory = {
  /** The version of the engine. */
  readonly version: string;
  /** How many rows each table has. */
  readonly rows: Readonly<Record<string, number>>;
  readonly migrations: readonly string[];
  /** The addresses of the library's files on the CMS's own disk, smaller forms included. */
  readonly uploads: readonly string[];
  /** How many of its files are kept elsewhere. */
  readonly elsewhere: number;
};

type Ask = (sql: string) => Promise<readonly unknown[]>;

const counted = z.object({ count: z.coerce.number() });
const migration = z.object({ name: z.string() });
const forms = z.record(z.string(), z.looseObject({ url: z.string() }));
const stored = z.object({
  url: z.string(),
  provider: z.string(),
  // SQLite keeps JSON as text.
  formats: z.preprocess(
    (value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value),
    forms.nullish(),
  ),
});

/** How many rows each of some tables has. */
export async function rowsOf(tables: readonly string[], ask: Ask): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const table of [...tables].sort())
    rows[table] = counted.parse((await ask(`select count(*) as count from "${table}"`))[0]).count;
  return rows;
}

/** Takes stock of a database, all of it in the transaction of whoever asks. */
export async function inventoryOf(version: string, tables: readonly string[], ask: Ask): Promise<Inventory> {
  const all = async <T>(schema: z.ZodType<T>, table: string, columns: string): Promise<T[]> =>
    tables.includes(table) ? z.array(schema).parse(await ask(`select ${columns} from ${table} order by id`)) : [];
  const files = await all(stored, 'files', 'url, provider, formats');
  const here = files.filter(({ provider }) => provider === 'local');
  return {
    version,
    rows: await rowsOf(tables, ask),
    migrations: (await all(migration, 'strapi_migrations', 'name')).map(({ name }) => name),
    uploads: here.flatMap(({ url, formats }) => [url, ...Object.values(formats ?? {}).map((form) => form.url)]),
    elsewhere: files.length - here.length,
  };
}
