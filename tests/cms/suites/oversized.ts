import { beforeAll, describe, expect, test } from 'vitest';
import { messageOf, documentsOf } from '../documents.ts';
import { complete, uidOf } from '../fixture.ts';
import type { Answer } from '../caller.ts';
import type { Cms } from '../strapi.ts';

const documentId = 'demesure';
const path = `/content-manager/collection-types/${uidOf('article')}/${documentId}?locale=fr`;

/** Requests that are larger than anything an officer writes. */
export function oversized(cms: () => Cms): void {
  const save = async (data: object): Promise<Answer> =>
    cms().manage('PUT', path, { ...complete('article', 'fr', documentId), ...data });

  describe('what is too large', () => {
    beforeAll(async () => {
      await documentsOf(cms(), 'article').create({
        locale: 'fr',
        data: { documentId, ...complete('article', 'fr', documentId) },
      });
    });

    test.each([
      ['a text of two megabytes', { body: 'a'.repeat(2_000_000) }, /^Cet enregistrement dépasse 1\u00a0Mo/],
      [
        'ten thousand links that nobody has',
        { themes: { connect: manyLinks(10_000) } },
        /^Une fiche liée n’existe pas/,
      ],
      [
        'a title of a hundred thousand signs',
        { title: 'a'.repeat(100_000) },
        /^Un champ est trop long\u00a0: 160 signes au plus/,
      ],
    ])('is refused in French, and nothing is written: %s', async (_, data, line) => {
      const before = await documentsOf(cms(), 'article').findOne({ documentId, locale: 'fr' });
      const answer = await save(data);
      expect([400, 413]).toContain(answer.status);
      expect(messageOf(answer)).toMatch(line);
      expect(await documentsOf(cms(), 'article').findOne({ documentId, locale: 'fr' })).toEqual(before);
    });
  });
}

const manyLinks = (count: number) =>
  Array.from({ length: count }, (_, number) => ({ documentId: `inconnu-${String(number)}`, locale: 'fr' }));
