import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import pLimit from 'p-limit';
import { beforeAll, expect, it } from 'vitest';
import type { ContentType } from 'shared/generated/index';
import { contracts } from 'shared/generated/index';
import { languageCodes } from 'shared/languages';
import { planFolder } from '../command/paths.ts';
import { readDocument } from './document.ts';
import { filesOf, type Files } from './files.ts';
import { contentFolder } from './folder.ts';
import { contentTypes } from './key.ts';
import { mediaStore } from './media.ts';
import { lineOf } from './report.ts';
import type { RawEntry } from './source.ts';

type Path = readonly (string | number)[];
type Raws = { readonly type: ContentType; readonly id: string; readonly raws: readonly RawEntry[] };

const source = contentFolder(planFolder);
let files: Files;
const documents: Raws[] = [];

beforeAll(async () => {
  files = filesOf(source, mediaStore(mkdtempSync(join(tmpdir(), 'media-'))), pLimit(1));
  for (const type of contentTypes)
    for (const [id, raws] of Map.groupBy(await source.entries(contracts[type]), (raw) => raw.id))
      documents.push({ type, id, raws: raws.map((raw) => ({ ...raw, attributes: raw.attributes })) });
});

/** Every place in a value that can be another: fields, items of lists, parts of components. */
function placesIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...at, name]))];
}

/** The value with something else at a place; `undefined` takes it away. */
function changedAt(value: unknown, [step, ...rest]: Path, other: unknown): unknown {
  if (step === undefined) return other;
  const copy: Record<string, unknown> = { ...(value as object) };
  const changed = changedAt(copy[step], rest, other);
  if (changed === undefined) Reflect.deleteProperty(copy, step);
  else copy[step] = changed;
  return Array.isArray(value) ? Object.values(copy) : copy;
}

/** What a field may hold that nobody expects: of another kind, empty, endless, hostile. */
const anything = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    '',
    ' ',
    0,
    -1,
    1e308,
    true,
    [],
    {},
    '../..',
    '<script>alert(1)</script>',
    '\u202E\u0000',
  ),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    'a'.repeat(100_000),
    '2026-02-30',
    '25:99',
    'javascript:alert(1)',
    '[]('.repeat(500),
    '&'.repeat(9999),
  ),
);

it('whatever one of its fields holds, is read, or is left out by name with what to do; the rest of it stands', async () => {
  const chosen = fc.record({ document: fc.nat(), language: fc.nat(), place: fc.nat(), other: anything });
  const seen = { whole: 0, leftOut: 0 };
  await fc.assert(
    fc.asyncProperty(chosen, async ({ document, language, place, other }) => {
      const { type, id, raws } = documents[document % documents.length] ?? expect.fail('no document');
      const meant = raws[language % raws.length] ?? expect.fail('no entry');
      const places = placesIn(meant.attributes).filter((path) => path.length > 0);
      const path = places[place % places.length] ?? expect.fail('no field');
      const attributes = changedAt(meant.attributes, path, other) as RawEntry['attributes'];
      const given = raws.map((raw) => (raw === meant ? { ...raw, attributes } : raw));

      const { entries, findings, unfit } = await readDocument(type, id, given, files);
      const online = entries.map((entry) => entry.language);
      for (const code of languageCodes.filter((code) => raws.some((raw) => raw.language === code))) {
        const lines = findings
          .filter((finding) => finding.language === code && finding.effect === 'left-out')
          .map(lineOf);
        expect([code, online.includes(code)]).toEqual([code, lines.length === 0]);
        for (const line of lines) expect(line).toMatch(/^Laissé de côté : .+ : .+\. .+/s);
      }
      // A translation at fault keeps nothing else away.
      if (meant.language !== 'fr')
        expect(online).toEqual(
          expect.arrayContaining(raws.map((raw) => raw.language).filter((code) => code !== meant.language)),
        );
      if (unfit.length === 0) seen.whole += 1;
      else seen.leftOut += 1;
    }),
    { numRuns: 400 },
  );
  expect(Math.min(seen.whole, seen.leftOut)).toBeGreaterThan(40);
}, 60_000);
