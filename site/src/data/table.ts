import { languageCodes, sourceLanguage, type Language } from 'shared/languages';
import { actionTable } from './action-table.ts';
import { cityTable } from './city-table.ts';
import { eventTable } from './event-table.ts';
import type { Address } from '../content/address.ts';
import type { Store } from '../content/store.ts';
import type { Row, Rows, Table } from './row.ts';

/** What is published as data, by the name of its files. */
export const tables = { events: eventTable, cities: cityTable, actions: actionTable } as const;
export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as readonly TableName[];
/** A column of any table. */
export type Column = { [Name in TableName]: keyof (typeof tables)[Name]['columns'] }[TableName];

/** The columns of a table, in their order. */
export function columnsOf(name: TableName): readonly Column[] {
  return Object.keys(tables[name].columns) as Column[];
}

/** The table at a part of an address; throws where the part names none, which no listed address does. */
export function tableAt(part: string | undefined): TableName {
  const name = tableNames.find((table) => table === part);
  if (name === undefined) throw new Error(`No table at ${part ?? ''}.`);
  return name;
}

/** The rows of a table in a language, or of all languages side by side. */
export function rowsOf(
  name: TableName,
  language: Language | undefined,
  store: Store,
  address: Address,
): readonly Row[] {
  const table: Table = tables[name];
  return language === undefined
    ? sideBySide(table, (code) => table.rows(code, store, address))
    : table.rows(language, store, address);
}

/** A row an entry: its facts once, and each word of it by language, as far as it is published there. */
function sideBySide(table: Table, rowsIn: (language: Language) => Rows): readonly Row[] {
  const byLanguage = new Map(languageCodes.map((code) => [code, new Map(rowsIn(code).map((row) => [row['id'], row]))]));
  return [...(byLanguage.get(sourceLanguage)?.entries() ?? [])].map(([id, source]) =>
    Object.fromEntries(
      Object.entries(table.columns).flatMap(([column, kind]) => {
        if (kind === 'fact') return source[column] === undefined ? [] : [[column, source[column]]];
        const words = languageCodes.flatMap((code) => {
          const word = byLanguage.get(code)?.get(id)?.[column];
          return typeof word === 'string' ? [[code, word] as const] : [];
        });
        return words.length === 0 ? [] : [[column, Object.fromEntries(words)]];
      }),
    ),
  );
}
