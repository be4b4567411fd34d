import { stringify } from 'csv-stringify/sync';
import { languageCodes, type Language } from 'shared/languages';
import type { Columns, Rows, Value } from './row.ts';

/** What stands between several values in one cell. */
const separator = '|';

/**
 * Rows as CSV (RFC 4180: commas, CRLF, a header). The byte order mark makes spreadsheets read accents and Arabic as UTF-8.
 * A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection); numbers do not.
 * Side by side, a word has a column a language: `title.fr`.
 */
export function writeCsv(columns: Columns, rows: Rows, language: Language | undefined): string {
  const names = Object.entries(columns).flatMap(([name, kind]) =>
    kind === 'word' && language === undefined ? languageCodes.map((code) => `${name}.${code}`) : [name],
  );
  const cells = rows.map((row) => names.map((name) => cellOf(row, name)));
  return stringify(cells, {
    bom: true,
    header: true,
    columns: names,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

function cellOf(row: Readonly<Record<string, Value | undefined>>, name: string): string | number | undefined {
  const [column = '', code] = name.split('.');
  const value = row[column];
  if (value === undefined || typeof value === 'string' || typeof value === 'number') return value;
  if (isList(value)) return value.join(separator);
  return languageCodes.flatMap((language) => (language === code ? (value[language] ?? []) : []))[0];
}

function isList(value: Value): value is readonly string[] {
  return Array.isArray(value);
}
