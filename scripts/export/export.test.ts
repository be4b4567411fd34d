import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Contract, Fields } from 'shared/contract';
import { contracts } from 'shared/generated/index';
import { formerFile } from 'shared/snapshot';
import { planFolder } from '../command/paths.ts';
import { hashFiles } from '../disk/hash-files.fixture.ts';
import { contentFolder } from '../pull/folder.ts';
import { pull } from '../pull/pull.ts';
import type { RawEntry, Source } from '../pull/source.ts';
import { exportContent } from './export.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'export-'));
const picture = '/uploads/vue%20%C3%A9_ab12.jpg';
let bytes: Buffer;
beforeAll(async () => {
  bytes = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#2f6f4f' } })
    .jpeg()
    .toBuffer();
});

const snapshotOf = async (source: Source) => {
  const said: string[] = [];
  const order = {
    varFolder: newFolder(),
    today: '2026-11-27',
    siteUrl: 'https://site.test',
    say: (line: string) => void said.push(line),
  };
  return { ...(await pull(source, order)), said };
};

/** What the CMS would answer: relations as objects, components with numbers, what is absent as null. */
function asReplied(fields: Fields, attributes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const value = attributes[name];
      if (value === undefined) return [name, field.kind === 'relation' && field.many ? [] : null];
      const each = (one: unknown): unknown => {
        if (field.kind === 'relation') return { id: 7, documentId: one };
        if (field.kind !== 'component') return one;
        return { id: 8, ...asReplied(field.fields, one as Record<string, unknown>) };
      };
      return [name, Array.isArray(value) ? value.map(each) : each(value)];
    }),
  );
}

/** The plan as the CMS would give it, with a picture in one article and an address that another one has left. */
function cms(changed: (entry: RawEntry) => Record<string, unknown> = () => ({})): Source {
  const plan = contentFolder(planFolder);
  return {
    async entries(contract, ids) {
      return (await plan.entries(contract, ids)).map((entry) => ({
        ...{ id: entry.id, language: entry.language },
        attributes: { id: 9, ...asReplied(contract.fields, entry.attributes), ...changed(entry) },
      }));
    },
    former: () =>
      Promise.resolve([
        {
          ...{ type: 'article', id: 'article-campagne-antirumeurs' },
          value: { language: 'fr', slug: 'ancienne', kind: 'withdrawn', reason: 'Essai', on: '2026-11-20' },
        },
      ]),
    media: () => Promise.resolve(bytes),
  };
}
const illustrated = ({ id, language }: RawEntry): Record<string, unknown> => {
  if (id !== 'article-campagne-antirumeurs') return {};
  const alternative = { fr: 'Un aplat', ar: 'لون', en: 'A colour' }[language];
  const file = {
    id: 3,
    documentId: 'x',
    url: picture,
    name: 'vue é.jpg',
    credit: 'Essai',
    licence: 'Essai',
    people: null,
  };
  return { image: { id: 4, alternative, decorative: false, file: language === 'fr' ? file : null } };
};

describe('exported content', () => {
  it('gives the very snapshot that the CMS gives, pictures and former addresses included', async () => {
    const folder = join(newFolder(), 'out');
    expect(await exportContent(cms(illustrated), folder)).toMatchObject({ media: 1, missing: [] });
    const [from, to] = [await snapshotOf(cms(illustrated)), await snapshotOf(contentFolder(folder))];
    expect(to.said).toEqual(from.said);
    expect(to.id).toBe(from.id);
    expect(hashFiles(to.folder)).toEqual(hashFiles(from.folder));
    expect(readdirSync(join(to.folder, 'media'))).not.toEqual([]);
    expect(readFileSync(join(to.folder, `${formerFile}.json`), 'utf8')).toContain('ancienne');
  });

  it('is the same once more, file by file', async () => {
    const [once, twice] = [join(newFolder(), 'out'), join(newFolder(), 'out')];
    await exportContent(cms(illustrated), once);
    await exportContent(contentFolder(once), twice);
    expect(hashFiles(twice)).toEqual(hashFiles(once));
  });

  it('is read by people: words in Markdown, facts in JSON, files under their names', async () => {
    const folder = join(newFolder(), 'out');
    await exportContent(cms(illustrated), folder);
    const entry = join(folder, 'article/article-campagne-antirumeurs');
    expect(readFileSync(join(entry, 'fr.md'), 'utf8')).toMatch(/^---\ntitle: .*\n[\s\S]*\n---\n\nLe deuxième sujet/);
    expect(JSON.parse(readFileSync(join(entry, 'facts.json'), 'utf8'))).toMatchObject({
      themes: ['lutte-rumeurs'],
      image: { file: { url: 'media/vue é_ab12.jpg', credit: 'Essai' } },
    });
    expect(readFileSync(join(folder, 'media/vue é_ab12.jpg')).equals(bytes)).toBe(true);
  });

  it('keeps any words as they are', async () => {
    const contract: Contract = contracts.article;
    const word = fc.string({ unit: 'binary', minLength: 1 });
    const source = (attributes: RawEntry['attributes']): Source => ({
      entries: ({ type }) => Promise.resolve(type === 'article' ? [{ id: 'un', language: 'fr', attributes }] : []),
      media: () => Promise.resolve(bytes),
    });
    await fc.assert(
      fc.asyncProperty(word, word, fc.stringMatching(/^[-#:'"\s\\a]+$/), async (title, summary, body) => {
        const folder = join(newFolder(), 'out');
        await exportContent(source({ title, summary, body }), folder);
        const [read] = await contentFolder(folder).entries(contract);
        const kept = body.trim() === '' ? {} : { body: body.trim() };
        expect(read?.attributes).toEqual({ title, summary, ...kept });
      }),
      { numRuns: 300 },
    );
  });

  it('is never written over what is there, and not half', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'note'), '');
    await expect(exportContent(cms(), folder)).rejects.toThrow('n’est pas vide');
    const out = join(newFolder(), 'out');
    mkdirSync(out);
    const broken = { ...cms(illustrated), media: () => Promise.reject(new Error('gone')) };
    await expect(exportContent(broken, out)).rejects.toThrow('gone');
    expect(readdirSync(join(out, '..'))).toEqual(['out']);
    expect(readdirSync(out)).toEqual([]);
  });
});
