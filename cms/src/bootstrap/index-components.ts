import type { Core } from '@strapi/strapi';

type Joined = { type: string; joinTable?: { name: string; joinColumn: { name: string } } };

/** The tables that say which component belongs to which entry, each with the column that names the entry. */
function componentJoins(strapi: Core.Strapi): Map<string, string> {
  const attributes = [...strapi.db.metadata.values()].flatMap(({ attributes: of }) => Object.values(of) as Joined[]);
  return new Map(
    attributes.flatMap(({ joinTable }): [string, string][] =>
      joinTable?.name.endsWith('_cmps') === true ? [[joinTable.name, joinTable.joinColumn.name]] : [],
    ),
  );
}

/**
 * Lets the components of some entries be found by the entry. Strapi indexes the field and the entry apart, and SQLite
 * then reads the components of every entry of the type: each publication would grow slower with all that is stored.
 */
export async function indexComponents(strapi: Core.Strapi): Promise<void> {
  for (const [table, entry] of componentJoins(strapi)) {
    await strapi.db.connection.raw('create index if not exists ?? on ?? (??, ??)', [
      `${table}_entity_field`,
      table,
      entry,
      'field',
    ]);
  }
}
