import type { Language } from 'shared/languages';
import type { Address } from '../content/address.ts';
import type { Store } from '../content/store.ts';

/** A value of a row: a text, a number, several texts, or a text by language. What is not known is absent. */
export type Value = string | number | readonly string[] | Readonly<Partial<Record<Language, string>>>;
/** An entry as data, by column. */
export type Row = Readonly<Record<string, Value | undefined>>;
export type Rows = readonly Row[];

/** What a column holds: a `fact` is the same in every language, a `word` is written in each. */
export type Columns = Readonly<Record<string, 'fact' | 'word'>>;

/** A kind of entry as data: its columns in their order, and its rows in a language. */
export type Table = {
  readonly columns: Columns;
  rows(language: Language, store: Store, address: Address): Rows;
};

/** A table whose rows have the columns that it names and no others. */
export function tableOf<Named extends Columns>(
  columns: Named,
  rows: (
    language: Language,
    store: Store,
    address: Address,
  ) => readonly Readonly<Record<keyof Named, Value | undefined>>[],
): { readonly columns: Named; readonly rows: Table['rows'] } {
  return { columns, rows };
}
