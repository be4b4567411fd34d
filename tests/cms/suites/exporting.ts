import { describe, expect, test, vi } from 'vitest';
import { exportLine, exportPath, mostIds } from 'shared/export';
import { contracts, type ContentType } from 'shared/generated/index';
import { languageCodes } from 'shared/languages';
import { documentsOf } from '../documents.ts';
import { complete, listAddressOf, types, type Data } from '../fixture.ts';
import type { Cms } from '../strapi.ts';

type Page = { data: Data[] | Data | null; meta: { pagination?: { pageCount: number } } };

/** Every published entry of a type as REST gives it, page by page. */
async function byPages(cms: Cms, type: ContentType): Promise<Data[]> {
  const found: Data[] = [];
  for (const language of languageCodes) {
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const { data, meta } = (await cms.read(listAddressOf(type, language, page))).json as Page;
      found.push(...[data ?? []].flat());
      pages = meta.pagination?.pageCount ?? 1;
    }
  }
  return found;
}

async function byExport(cms: Cms, type: ContentType, query = ''): Promise<Data[]> {
  const { status, headers, text } = await cms.read(`/api${exportPath(contracts[type].endpoint)}${query}`);
  expect(status, text).toBe(200);
  expect(headers.get('content-type')).toMatch(/^application\/x-ndjson/);
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => exportLine.parse(JSON.parse(line)));
  expect(lines.at(-1)).toEqual({ count: lines.length - 1 });
  return lines.flatMap((line) => ('entry' in line ? [line.entry] : []));
}

const byName = (one: Data, other: Data): number => nameOf(one).localeCompare(nameOf(other));
const nameOf = ({ documentId, locale }: Data): string => `${String(documentId)} ${String(locale)}`;

/** Everything that the other suites have published and withdrawn, by the way that the site's build takes. */
export function exporting(cms: () => Cms): void {
  describe('the export', () => {
    test.each(types)('gives of %s what REST gives, to the last field', async (type) => {
      const exported = await byExport(cms(), type);
      const paged = await byPages(cms(), type);
      expect(paged.length).toBeGreaterThanOrEqual(languageCodes.length);
      expect(exported.sort(byName)).toEqual(paged.sort(byName));
    });

    test('reads more documents than it takes at a time, all languages of each together', async () => {
      const documents = documentsOf(cms(), 'theme');
      const ids = Array.from({ length: 300 }, (_, n) => `theme-nombreux-${String(n)}`);
      for (const documentId of ids) {
        const data = { documentId, ...complete('theme', 'fr', documentId) };
        await documents.create({ locale: 'fr', status: 'published', data });
      }
      const entries = await byExport(cms(), 'theme');
      const found = entries.map(({ documentId }) => String(documentId));
      expect(found.filter((id) => id.startsWith('theme-nombreux-')).sort()).toEqual([...ids].sort());
      const blocks = found.filter((id, place) => id !== found[place - 1]);
      expect(new Set(blocks).size).toBe(blocks.length);
      for (const documentId of ids) await documents.unpublish({ documentId, locale: 'fr' });
      expect(JSON.stringify(await byExport(cms(), 'theme'))).not.toContain('theme-nombreux-');
    });

    test('gives the documents that are asked for, as far as they are published', async () => {
      const entries = await byExport(cms(), 'city', '?ids=city-essai,ville-brouillon,ville-inconnue');
      expect(entries.map(nameOf)).toEqual(['city-essai ar', 'city-essai en', 'city-essai fr']);
    });

    test.each([
      'ids=',
      'ids[]=city-essai',
      'ids[$ne]=x',
      `ids=a${',a'.repeat(mostIds)}`,
      'ids=a&locale=fr',
      'ids=a%00',
    ])('refuses ?%s', async (query) => {
      const { status, json } = await cms().read(`/api${exportPath('cities')}?${query}`);
      expect(status).toBe(400);
      expect(json).toMatchObject({ error: { message: expect.stringContaining('Paramètre refusé') as string } });
    });

    test('ends with a broken connection, never with a count, when the database fails in its midst', async () => {
      const { db } = cms().app;
      const whole = db.transaction.bind(db);
      // The first documents take two: ours, and the document service's within.
      const transaction = vi.spyOn(db, 'transaction').mockImplementationOnce(whole).mockImplementationOnce(whole);
      transaction.mockRejectedValue(new Error('La base ne répond plus.'));
      try {
        await expect(cms().read(`/api${exportPath('cities')}`)).rejects.toThrow(/terminated|fetch failed/);
      } finally {
        transaction.mockRestore();
      }
    });
  });
}
