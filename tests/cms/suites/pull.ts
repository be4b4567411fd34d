import { describe, expect, test } from 'vitest';
import type { Fields } from 'shared/contract';
import { contracts, type ContentType } from 'shared/generated/index';
import { languageCodes, type Language } from 'shared/languages';
import { draftCanary } from '../../../scripts/check-site/privacy.ts';
import { documentsOf } from '../documents.ts';
import { complete, facts, types, uidOf, words, type Data } from '../fixture.ts';
import { sendPicture } from '../picture.ts';
import { entryOf as pulledEntry, pulled } from '../pulled.ts';
import type { Cms } from '../strapi.ts';

const idOf = (type: ContentType): string => `${type}-essai`;

/** The relations of a type, each with the identifier of a published entry that it can point to. */
function relationsOf(type: ContentType): { name: string; many: boolean; target: ContentType }[] {
  const fields: Fields = contracts[type].fields;
  return Object.entries(fields).flatMap(([name, field]) =>
    field.kind === 'relation' ? [{ name, many: field.many, target: field.target as ContentType }] : [],
  );
}

/** What the CMS itself counts when an event changes: revision.ts shows it. */
const keptByTheCms: ReadonlySet<string> = new Set(['revision', 'revisedOn']);

/** One entry in each language as the site would get it, with what people write in it. */
async function entryOf(cms: Cms, type: ContentType, id: string): Promise<Partial<Record<Language, Data>>> {
  const entries = Object.entries(await pulledEntry(cms, type, id));
  return Object.fromEntries(
    entries.map(([language, entry]) => [
      language,
      Object.fromEntries(Object.entries(entry).filter(([name]) => !keptByTheCms.has(name))),
    ]),
  );
}

const linking = types.filter((type) => relationsOf(type).length > 0);
const illustrated = types.filter((type) => 'image' in contracts[type].fields);

/** The published row of a translation as the database holds it: written past every rule, as an older version could have. */
async function publishedRow(cms: Cms, type: ContentType, locale: Language): Promise<Data & { id: number }> {
  const where = { documentId: idOf(type), locale, publishedAt: { $notNull: true } };
  return (await cms.app.db.query(uidOf(type)).findOne({ where, populate: true })) as Data & { id: number };
}

/** Publishes in each language what the other suites publish; here the site's own view of it is looked at. */
export function pull(cms: () => Cms): void {
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

  describe.each(linking)('the site’s view of the relations of %s', (type) => {
    const links = relationsOf(type);
    const none = Object.fromEntries(links.map(({ name, many }) => [name, many ? [] : null]));
    const all = Object.fromEntries(links.map(({ name, many, target }) => [name, many ? [idOf(target)] : idOf(target)]));

    test('takes those published in French, in every language at once', async () => {
      await publish(type, 'fr', none);
      const before = await entryOf(cms(), type, idOf(type));
      await publish(type, 'fr', all);
      const after = await entryOf(cms(), type, idOf(type));
      for (const code of languageCodes) expect(after[code]).toEqual({ ...before[code], ...all });
    });

    test('takes none from an Arabic row, whether saved or written into the database', async () => {
      const before = await entryOf(cms(), type, idOf(type));
      await publish(type, 'fr', none);
      await publish(type, 'ar', all);
      const rows = await Promise.all(links.map(async ({ target }) => publishedRow(cms(), target, 'ar')));
      const data = Object.fromEntries(links.map(({ name }, position) => [name, rows[position]?.id]));
      const { id } = await publishedRow(cms(), type, 'ar');
      await cms().app.db.query(uidOf(type)).update({ where: { id }, data });
      const written = await publishedRow(cms(), type, 'ar');
      for (const { name } of links) expect([written[name]].flat()).toHaveLength(1);
      const after = await entryOf(cms(), type, idOf(type));
      const empty = Object.fromEntries(links.map(({ name, many }) => [name, many ? [] : undefined]));
      for (const code of languageCodes) expect(after[code]).toEqual({ ...before[code], ...empty });
      await publish(type, 'ar', {});
      await publish(type, 'fr', all);
      expect(await entryOf(cms(), type, idOf(type))).toEqual(before);
    });
  });

  describe.each(illustrated)('the site’s view of the image of %s', (type) => {
    const image = { alternative: 'Un aplat', decorative: false };
    const alternatives = { fr: 'Un aplat', ar: 'مساحة ملونة', en: 'A plain surface' };
    let pictures: readonly [number, number];

    test('has the file of the French entry and the alternative text of each language', async () => {
      pictures = [await sendPicture(cms(), '#7a3b1f', 900), await sendPicture(cms(), '#1f3b7a', 700)];
      await publish(type, 'fr', { image: { ...image, file: pictures[0] } });
      for (const code of ['ar', 'en'] as const)
        await publish(type, code, { image: { alternative: alternatives[code] } });
      const entries = await entryOf(cms(), type, idOf(type));
      for (const code of languageCodes) {
        expect(entries[code]).toMatchObject({
          image: { alternative: alternatives[code], file: { credit: 'Essai', width: 900, height: 500 } },
        });
      }
    });

    test('has another file in every language at once when French has it, and each keeps its words', async () => {
      const before = await entryOf(cms(), type, idOf(type));
      await publish(type, 'fr', { image: { ...image, file: pictures[1] } });
      const after = await entryOf(cms(), type, idOf(type));
      for (const code of languageCodes) {
        expect(after[code]).toMatchObject({ image: { alternative: alternatives[code], file: { width: 700 } } });
        expect({ ...after[code], image: undefined }).toEqual({ ...before[code], image: undefined });
      }
    });

    test('takes no file from an Arabic row, whether saved or written into the database', async () => {
      const before = await entryOf(cms(), type, idOf(type));
      await publish(type, 'ar', { image: { alternative: alternatives.ar, file: pictures[0] } });
      expect(await entryOf(cms(), type, idOf(type))).toEqual(before);
      const { image: part } = (await publishedRow(cms(), type, 'ar')) as unknown as { image: { id: number } };
      const data = { file: pictures[0] };
      await cms()
        .app.db.query('shared.image')
        .update({ where: { id: part.id }, data });
      expect(await entryOf(cms(), type, idOf(type))).toEqual(before);
    });
  });

  describe('the site’s view of what is not published', () => {
    test('holds no word of a draft, of a new entry or of one that is online', async () => {
      await documentsOf(cms(), 'article').create({
        locale: 'fr',
        data: { documentId: 'article-jamais-publie', ...complete('article', 'fr', draftCanary) },
      });
      await documentsOf(cms(), 'article').update({
        documentId: idOf('article'),
        locale: 'fr',
        data: { summary: draftCanary },
      });
      expect(JSON.stringify((await pulled(cms())).entries)).not.toContain(draftCanary);
    });

    test('loses an entry that is withdrawn in French, with its translations, and says why', async () => {
      await documentsOf(cms(), 'page').unpublish({ documentId: idOf('page'), locale: 'fr' });
      expect(await entryOf(cms(), 'page', idOf('page'))).toEqual({});
      const said = (await pulled(cms())).findings.filter(({ id }) => id === idOf('page')).map(({ problem }) => problem);
      expect(said).toEqual(Array(2).fill('la version française n’est pas en ligne'));
      await documentsOf(cms(), 'page').publish({ documentId: idOf('page'), locale: 'fr' });
    });
  });
}
