import { describe, expect, test } from 'vitest';
import { languageCodes } from 'shared/languages';
import { documentsOf, refusalOf } from '../documents.ts';
import { complete } from '../fixture.ts';
import { sendPicture } from '../picture.ts';
import { entryOf } from '../pulled.ts';
import type { Cms } from '../strapi.ts';

const documentId = 'communique-photos';

export function photos(cms: () => Cms): void {
  describe('the photos of a release', () => {
    const documents = () => documentsOf(cms(), 'press-release');
    const save = async (data: object) => documents().update({ documentId, locale: 'fr', data: { ...data } });
    const refusal = async (locale: string) => refusalOf(() => documents().publish({ documentId, locale }));
    const photo = { decorative: false, alternativeFr: 'Un aplat' };

    test('are there and described in French before they are published', async () => {
      await documents().create({ locale: 'fr', data: { documentId, ...complete('press-release', 'fr', 'photos') } });
      await save({ photos: [{ decorative: false }] });
      const message = await refusal('fr');
      for (const name of ['Fichier de la photo', 'Texte alternatif en français']) expect(message).toContain(name);
    });

    test('keep a translation back until they are described in its language, and then cannot lose that', async () => {
      const file = await sendPicture(cms(), '#446622', 600);
      await save({ photos: [{ ...photo, file }] });
      expect(await refusal('fr')).toBe('');
      await documents().update({ documentId, locale: 'ar', data: complete('press-release', 'ar', 'photos') });
      expect(await refusal('ar')).toMatch(/Texte alternatif en arabe.*est vide/);
      await save({ photos: [{ ...photo, file, alternativeAr: 'مساحة ملونة' }] });
      expect(await refusal('fr')).toBe('');
      expect(await refusal('ar')).toBe('');
      await save({ photos: [{ ...photo, file }] });
      expect(await refusal('fr')).toMatch(/Texte alternatif en arabe.*est vide/);
    });

    test('are given once, for every language', async () => {
      const { fr, ar, en } = await entryOf(cms(), 'press-release', documentId);
      expect(languageCodes.filter((code) => ({ fr, ar, en })[code] !== undefined)).toEqual(['fr', 'ar']);
      expect(fr?.photos).toMatchObject([
        { ...photo, alternativeAr: 'مساحة ملونة', file: { width: 600, credit: 'Essai', licence: 'Essai' } },
      ]);
      expect(ar?.photos).toEqual(fr?.photos);
    });
  });
}
