import type { Site } from 'shared/generated/index';
import { sourceLanguage, type Language } from 'shared/languages';
import { generatedPath, homePath } from 'shared/paths';
import type { Address } from '../content/address.ts';
import type { Store } from '../content/store.ts';
import { writeCsv } from './csv.ts';
import { featuresOf } from './geojson.ts';
import { rowsOf, tables, type TableName } from './table.ts';

/** In what a table can be had: what it is called, and what a server says that it is. */
export const formats = {
  csv: { name: 'CSV', mime: 'text/csv; charset=utf-8; header=present' },
  json: { name: 'JSON', mime: 'application/json' },
  geojson: { name: 'GeoJSON', mime: 'application/geo+json' },
} as const;
export type Format = keyof typeof formats;

/** A file of data; without `language` it holds all languages side by side. */
export type DataFile = { readonly table: TableName; readonly format: Format; readonly language: Language | undefined };

/** `/fr/data/events.csv`, or `/data/events.csv` for all languages. */
export function pathOfFile({ table, format, language }: DataFile): string {
  return `${language === undefined ? '/' : homePath(language)}data/${table}.${format}`;
}

/** The files of a table in a language, or those that hold all languages. */
export function filesOf(table: TableName, language: Language | undefined): readonly DataFile[] {
  const kinds: readonly Format[] = table === 'cities' ? ['csv', 'json', 'geojson'] : ['csv', 'json'];
  return kinds.map((format) => ({ table, format, language }));
}

/** The text of a file. JSON and GeoJSON name the licence, the source and the day for which the content is true. */
export function writeFile({ table, format, language }: DataFile, store: Store, address: Address): string {
  const rows = rowsOf(table, language, store, address);
  if (format === 'csv') return writeCsv(tables[table].columns, rows, language);
  const site = store.site(language ?? sourceLanguage);
  const about = {
    licence: licenceOf(site),
    source: { name: site.name, url: address(generatedPath('data', site.language)) },
    generatedFor: store.today,
    ...(language === undefined ? {} : { language }),
  };
  const whole =
    format === 'json' ? { ...about, items: rows } : { type: 'FeatureCollection', ...about, ...featuresOf(rows) };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

/** A file as the answer of a route. */
export function answerFile(file: DataFile, store: Store, address: Address): Response {
  return new Response(writeFile(file, store, address), { headers: { 'Content-Type': formats[file.format].mime } });
}

/** What the site says of the licence: a name only where it is confirmed. */
function licenceOf({ contentLicence }: Site): Partial<Site['contentLicence']> {
  const { confirmation } = contentLicence;
  return confirmation === 'confirmé' ? contentLicence : { confirmation };
}
