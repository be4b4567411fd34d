import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { languageCodes, type Language } from 'shared/languages';
import type { BuiltSite } from '../built.ts';

const id = z.string().min(1);
const confirmation = z.enum(['à confirmer', 'confirmé']);
const translation = z.string().min(1);
const ids = z.array(id);

/** What a row is, given what a word is in its file: a text, or a text a language. */
const rowsOf = <Word extends z.ZodType>(word: Word) => ({
  events: z.strictObject({
    ...{ id, title: word, summary: word, url: word, kind: z.string(), status: z.string(), confirmation },
    ...{ period: z.string().optional(), startDate: z.iso.date().optional(), endDate: z.iso.date().optional() },
    ...{ startTime: z.string().optional(), endTime: z.string().optional(), timeZone: z.string().optional() },
    ...{ venue: word.optional(), venueConfirmation: confirmation, cityId: id.optional(), city: word.optional() },
    ...{ actionId: id.optional(), themeIds: ids, planParagraph: z.string().optional(), translationStatus: word },
  }),
  cities: z.strictObject({
    ...{ id, name: word, alternateNames: z.array(z.string()), summary: word, url: word, roles: z.array(z.string()) },
    ...{ membershipConfirmation: confirmation, membershipSource: z.string().optional(), region: word.optional() },
    ...{ regionConfirmation: confirmation.optional(), latitude: z.number(), longitude: z.number() },
    ...{ coordinatesConfirmation: confirmation, translationStatus: word },
  }),
  actions: z.strictObject({
    ...{ id, planParagraph: z.string(), title: word, summary: word, objective: word.optional(), url: word },
    ...{ section: z.string(), position: z.number().int(), status: z.string(), leadCityId: id.optional() },
    ...{ cityIds: ids, organisationIds: ids, themeIds: ids, translationStatus: word },
  }),
});
const own = rowsOf(z.string());
const together = rowsOf(z.partialRecord(z.enum(languageCodes), translation));
const names = ['events', 'cities', 'actions'] as const;
const about = {
  licence: z.strictObject({ confirmation, name: z.string().optional(), url: z.string().optional() }),
  source: z.strictObject({ name: z.string(), url: z.url() }),
  generatedFor: z.literal('2026-11-23'),
  language: z.enum(languageCodes).optional(),
};
const point = z.strictObject({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) });
const collection = z.strictObject({
  ...{ type: z.literal('FeatureCollection'), ...about },
  features: z.array(
    z.strictObject({ type: z.literal('Feature'), id, geometry: point, properties: z.looseObject({ confirmation }) }),
  ),
});
const scopes = [...languageCodes, undefined] as const;

/** Every file of data is read by parsers that know nothing of us, and measured against what the snapshot holds. */
export function data(site: () => BuiltSite): void {
  const text = (name: string, language: Language | undefined) =>
    readFileSync(join(site().folder, language ?? '', 'data', name), 'utf8');
  const itemsOf = (name: (typeof names)[number], language: Language | undefined) => {
    const items: z.ZodType = z.array((language === undefined ? together : own)[name]);
    const file = z.strictObject({ ...about, items: items.pipe(z.array(z.record(z.string(), z.unknown()))) });
    return file.parse(JSON.parse(text(`${name}.json`, language))).items;
  };
  const stored = (type: string) =>
    z
      .array(z.looseObject({ id, language: z.string() }))
      .parse(JSON.parse(readFileSync(join(site().folder, '../snapshot', `${type}.json`), 'utf8')));

  it('is as its page says, and has a row for every entry that is published', () => {
    for (const [name, type] of [
      ['events', 'event'],
      ['cities', 'city'],
      ['actions', 'action'],
    ] as const) {
      for (const scope of scopes) {
        const expected = stored(type).filter(({ language }) => language === (scope ?? 'fr'));
        const items = itemsOf(name, scope);
        expect(items.map((item) => item['id']).sort(), `${name} ${scope}`).toEqual(expected.map((entry) => entry.id));
      }
    }
  });

  it('is the same in CSV as in JSON, by lines that end in CRLF', () => {
    for (const name of names) {
      for (const scope of scopes) {
        const csv = text(`${name}.csv`, scope);
        expect(csv.startsWith('\ufeff') && csv.endsWith('\r\n')).toBe(true);
        const rows: unknown = parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' });
        expect(z.array(z.record(z.string(), z.string())).parse(rows).map(filled)).toEqual(
          itemsOf(name, scope).map(flat),
        );
      }
    }
  });

  it('has every language’s names side by side', () => {
    const tangier = itemsOf('cities', undefined).find((city) => city['id'] === 'tanger');
    expect(tangier?.['name']).toEqual({ fr: 'Tanger', ar: 'طنجة', en: 'Tangier' });
  });

  it('dates no event that is not confirmed, and says so', () => {
    for (const scope of scopes) {
      const events = itemsOf('events', scope);
      const open = events.filter((event) => event['confirmation'] === 'à confirmer');
      expect(open.length).toBeGreaterThan(5);
      for (const event of open) expect(Object.keys(event).join()).not.toMatch(/start|end|timeZone/);
      expect(events.find((event) => event['id'] === 'fiction-demain')).toMatchObject({
        ...{ confirmation: 'confirmé', startDate: '2026-12-05', startTime: '09:30', endTime: '17:00' },
      });
    }
  });

  it('puts the cities on a map with longitude first, and says that their position is to be confirmed', () => {
    for (const scope of scopes) {
      const { features } = collection.parse(JSON.parse(text('cities.geojson', scope)));
      expect(features).toHaveLength(9);
      for (const { geometry, properties } of features) {
        const [longitude, latitude] = geometry.coordinates;
        expect(longitude > -10 && longitude < -1 && latitude > 29 && latitude < 36.5, properties.confirmation).toBe(
          true,
        );
        expect(properties.confirmation).toBe('à confirmer');
      }
    }
  });

  it('is described in each language: every file is linked, every field has its meaning', () => {
    for (const language of languageCodes) {
      const page = site().pages.get(`/${language}/data/`)!.root;
      const linked = new Set(page.querySelectorAll('main a').map((link) => link.getAttribute('href')));
      const files = [...site().files].filter((path) => /^(\/\w\w)?\/data\/\w+\.(csv|json|geojson)$/.test(path));
      const here = files.filter((path) => path.startsWith('/data/') || path.startsWith(`/${language}/`));
      expect(here).toHaveLength(14);
      for (const path of here) expect(linked.has(path), path).toBe(true);
      const terms = new Set(page.querySelectorAll('main th[scope=row]').map((cell) => cell.text.trim()));
      for (const name of names)
        for (const field of Object.keys(own[name].shape)) expect(terms.has(field), field).toBe(true);
    }
  });
}

/** A row as CSV has it: lists joined, a word a language in a column of its own, what is empty left out. */
function flat(item: Readonly<Record<string, unknown>>): Record<string, string> {
  const cells = Object.entries(item).flatMap(([name, value]): [string, string][] => {
    if (Array.isArray(value)) return [[name, value.join('|')]];
    if (typeof value !== 'object' || value === null) return [[name, String(value)]];
    return Object.entries(value).map(([language, word]) => [`${name}.${language}`, String(word)]);
  });
  return filled(Object.fromEntries(cells));
}

function filled(row: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
}
