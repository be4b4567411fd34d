import { describe, expect, test } from 'vitest';
import { languageCodes, type Language } from 'shared/languages';
import type { ContentType } from 'shared/generated/index';
import { addressOf, complete, facts, types, uidOf, words, type Data } from '../fixture.ts';
import type { Cms } from '../strapi.ts';

/** What a reader of each language gets, to the byte. */
async function replies(cms: Cms, type: ContentType, documentId: string): Promise<Record<Language, string>> {
  const texts = await Promise.all(
    languageCodes.map(async (language) => {
      const { status, text } = await cms.read(addressOf(type, documentId, language));
      expect(status, text).toBe(200);
      return [language, text] as const;
    }),
  );
  return Object.fromEntries(texts) as Record<Language, string>;
}

async function publish(cms: Cms, type: ContentType, documentId: string, locale: Language, data: Data): Promise<void> {
  const documents = cms.app.documents(uidOf(type));
  await documents.update({ documentId, locale, data } as Parameters<typeof documents.update>[0]);
  await documents.publish({ documentId, locale });
}

export function languages(cms: () => Cms): void {
  describe.each(types)('a published %s', (type) => {
    const documentId = `${type}-essai`;

    test('is read in the three languages', async () => {
      const documents = cms().app.documents(uidOf(type));
      const data = { documentId, ...complete(type, 'fr', 'un') };
      await documents.create({ locale: 'fr', status: 'published', data } as Parameters<typeof documents.create>[0]);
      await publish(cms(), type, documentId, 'ar', complete(type, 'ar', 'un'));
      await publish(cms(), type, documentId, 'en', complete(type, 'en', 'un'));
      const { fr, ar, en } = await replies(cms(), type, documentId);
      expect(fr).toContain('Exemple fictif un');
      expect(ar).toContain('مثال خيالي un');
      expect(en).toContain('Invented example un');
      expect(fr).toContain(documentId);
    });

    test.each(languageCodes)('changes no byte of the other languages when its words in %s change', async (language) => {
      const before = await replies(cms(), type, documentId);
      await publish(cms(), type, documentId, language, words(type, language, `autre ${language}`));
      const after = await replies(cms(), type, documentId);
      for (const code of languageCodes) {
        if (code === language) expect(after[code]).toContain(`autre ${language}`);
        else expect(after[code]).toBe(before[code]);
      }
    });

    test.skipIf(type === 'theme')(
      'shows a fact that changed in French in French, and has it in no other language',
      async () => {
        const before = await replies(cms(), type, documentId);
        await publish(cms(), type, documentId, 'fr', facts(type, true));
        const after = await replies(cms(), type, documentId);
        expect(after.fr).not.toBe(before.fr);
        expect(after.ar).toBe(before.ar);
        expect(after.en).toBe(before.en);
        // That a reader of every language sees the fact at once is the pull's doing: pull.ts shows it.
      },
    );
  });
}
