import knex from 'knex';
import { afterEach, beforeEach, expect, it } from 'vitest';

// The CMS is compiled by rules of its own, so its files are no part of this program.
const migration = '../../cms/database/migrations/2026.11.26-rights-of-files.ts';
const { up } = (await import(migration)) as { up: (database: knex.Knex) => Promise<void> };

let database: knex.Knex;
beforeEach(() => {
  database = knex({ client: 'better-sqlite3', connection: ':memory:', useNullAsDefault: true });
});
afterEach(() => database.destroy());

/** What is needed of a database in which credit and licence stood beside each use of a picture. */
async function formerly(): Promise<void> {
  await database.schema.createTable('files', (table) => void table.increments('id'));
  await database.schema.createTable('files_related_mph', (table) => {
    for (const column of ['file_id', 'related_id']) table.integer(column);
    for (const column of ['related_type', 'field']) table.string(column);
  });
  for (const name of ['components_shared_images', 'components_press_photos']) {
    await database.schema.createTable(name, (table) => {
      table.increments('id');
      for (const column of ['credit', 'licence']) table.string(column);
    });
  }
  await database('files').insert([{ id: 1 }, { id: 2 }, { id: 3 }]);
  await database('components_shared_images').insert([
    { id: 1, credit: 'Premier', licence: 'Ancienne' },
    { id: 2, credit: 'Corrigé', licence: null },
  ]);
  await database('components_press_photos').insert({ id: 1, credit: 'Presse', licence: 'Accord' });
  const use = (file_id: number, related_id: number, related_type: string) => ({
    ...{ file_id, related_id, related_type, field: 'file' },
  });
  await database('files_related_mph').insert([
    use(1, 2, 'shared.image'),
    use(1, 1, 'shared.image'),
    use(2, 1, 'press.photo'),
  ]);
}

it('brings credit and licence from the uses of a picture to its file: what was said last counts', async () => {
  await formerly();
  await up(database);
  await up(database);
  expect(await database('files').select('id', 'credit', 'licence').orderBy('id')).toEqual([
    { id: 1, credit: 'Corrigé', licence: 'Ancienne' },
    { id: 2, credit: 'Presse', licence: 'Accord' },
    { id: 3, credit: null, licence: null },
  ]);
});

it('does nothing to a new database', async () => {
  await up(database);
  expect(await database.schema.hasTable('files')).toBe(false);
});
