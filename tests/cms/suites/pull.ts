import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { ContentType, Entry } from 'shared/generated/index';
import { languageCodes, type Language } from 'shared/languages';
import { crossBorder, type Content } from '../../../scripts/pull/border.ts';
import { mediaStore } from '../../../scripts/pull/media.ts';
import { strapi } from '../../../scripts/pull/strapi.ts';
import { documentsOf } from '../documents.ts';
import { complete, facts, types, words } from '../fixture.ts';
import { readToken, type Cms } from '../strapi.ts';

const media = mediaStore(mkdtempSync(join(tmpdir(), 'media-')));

/** Everything that the site would get now. */
async function pulled(cms: Cms): Promise<Content> {
  return await crossBorder(strapi({ url: cms.url, token: readToken }), media);
}

/** One entry in each language, as the site would get it. */
async function entryOf(cms: Cms, type: ContentType, id: string): Promise<Partial<Record<Language, Entry>>> {
  const { entries } = await pulled(cms);
  const found = entries.filter((entry) => entry.type === type && entry.id === id);
  return Object.fromEntries(found.map((entry) => [entry.language, entry]));
}

/** Publishes in each language what the other suites publish; here the site's own view of it is looked at. */
export function pull(cms: () => Cms): void {
  const idOf = (type: ContentType) => `${type}-essai`;
  const publish = async (type: ContentType, locale: Language, data: object): Promise<void> => {
    await documentsOf(cms(), type).update({ documentId: idOf(type), locale, data: { ...data } });
    await documentsOf(cms(), type).publish({ documentId: idOf(type), locale });
  };

  describe.each(types)('the site’s view of %s', (type) => {
    test.each(languageCodes)('words published in %s change in that language alone', async (language) => {
      const before = await entryOf(cms(), type, idOf(type));
      await publish(type, language, words(type, language, `vu ${language}`));
      const after = await entryOf(cms(), type, idOf(type));
      for (const code of languageCodes) {
        expect(after[code]).toBeDefined();
        if (code === language) expect(JSON.stringify(after[code])).toContain(`vu ${language}`);
        else expect(after[code]).toEqual(before[code]);
      }
    });

    test.skipIf(type === 'theme')(
      'a fact published in French changes in every language at once, and no word does',
      async () => {
        await publish(type, 'fr', facts(type, false));
        const before = await entryOf(cms(), type, idOf(type));
        await publish(type, 'fr', facts(type, true));
        const after = await entryOf(cms(), type, idOf(type));
        const changed = languageCodes.map((code) => {
          const was = new Map<string, unknown>(Object.entries(before[code] ?? {}));
          return Object.entries(after[code] ?? {}).filter(
            ([name, value]) => JSON.stringify(was.get(name)) !== JSON.stringify(value),
          );
        });
        expect(changed[0]).toHaveLength(1);
        expect(changed[1]).toEqual(changed[0]);
        expect(changed[2]).toEqual(changed[0]);
      },
    );
  });

  describe('the site’s view of what is not published', () => {
    test('holds no word of a draft, of a new entry or of one that is online', async () => {
      const canary = 'canari-du-tirage';
      await documentsOf(cms(), 'article').create({
        locale: 'fr',
        data: { documentId: 'article-jamais-publie', ...complete('article', 'fr', canary) },
      });
      await documentsOf(cms(), 'article').update({
        documentId: idOf('article'),
        locale: 'fr',
        data: { summary: canary },
      });
      expect(JSON.stringify((await pulled(cms())).entries)).not.toContain(canary);
    });

    test('loses an entry that is withdrawn in French, with its translations, and says why', async () => {
      await documentsOf(cms(), 'page').unpublish({ documentId: idOf('page'), locale: 'fr' });
      expect(await entryOf(cms(), 'page', idOf('page'))).toEqual({});
      const said = (await pulled(cms())).findings.filter(({ id }) => id === idOf('page')).map(({ problem }) => problem);
      expect(said).toEqual(Array(2).fill('la version française n’est pas en ligne'));
      await documentsOf(cms(), 'page').publish({ documentId: idOf('page'), locale: 'fr' });
    });
  });

  describe('the site’s view of an image', () => {
    test('has the file of the French entry and the alternative text of each language', async () => {
      const form = new FormData();
      const bytes = await sharp({ create: { width: 900, height: 500, channels: 3, background: '#7a3b1f' } })
        .jpeg()
        .toBuffer();
      form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'vue.jpg');
      const sent = await cms().manage('POST', '/upload', form);
      expect(sent.status, sent.text).toBe(201);
      const [{ id }] = sent.json as [{ id: number }];
      const image = { file: id, alternative: 'Un aplat brun', decorative: false, credit: 'Essai', licence: 'Essai' };
      await publish('article', 'fr', { image, summary: 'Avec une image.' });
      await publish('article', 'ar', { image: { alternative: 'مساحة بنية' } });
      const { fr, ar } = await entryOf(cms(), 'article', idOf('article'));
      expect(fr).toMatchObject({
        image: { alternative: 'Un aplat brun', credit: 'Essai', file: { width: 900, height: 500 } },
      });
      expect(ar).toMatchObject({
        image: { alternative: 'مساحة بنية', credit: 'Essai', file: { width: 900, height: 500 } },
      });
    });
  });
}
