import type { Knex } from 'knex';

const columns = ['credit', 'licence'] as const;
const components = { 'shared.image': 'components_shared_images', 'press.photo': 'components_press_photos' };

/**
 * Credit and licence were typed beside each use of a picture and are facts of its file: of several uses, what was said last
 * counts. Runs before Strapi drops the columns of the components, and does nothing on a database that never had them.
 */
export async function up(knex: Knex): Promise<void> {
  if (!(await knex.schema.hasTable('files'))) return;
  for (const column of columns) {
    if (await knex.schema.hasColumn('files', column)) continue;
    await knex.schema.alterTable('files', (table) => table.string(column));
  }
  for (const [type, table] of Object.entries(components)) {
    if (!(await knex.schema.hasTable(table)) || !(await knex.schema.hasColumn(table, 'credit'))) continue;
    const rows = (await knex('files_related_mph')
      .join(table, `${table}.id`, 'files_related_mph.related_id')
      .where({ related_type: type, field: 'file' })
      .orderBy(`${table}.id`)
      .select('file_id', `${table}.credit`, `${table}.licence`)) as {
      file_id: number;
      credit: string | null;
      licence: string | null;
    }[];
    for (const { file_id: id, credit, licence } of rows) {
      if (credit) await knex('files').where({ id }).update({ credit });
      if (licence) await knex('files').where({ id }).update({ licence });
    }
  }
}
