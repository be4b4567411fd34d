import { expect, it } from 'vitest';
import { schemas } from 'shared/generated/index';
import { Assembly } from '../pull/assembly.ts';
import type { Document } from '../pull/document.ts';
import type { DocumentKey } from '../pull/key.ts';
import { receiptOf } from './receipts.ts';
import { standingAt, vacated } from './vacated.ts';

const site = 'https://reseau.test';
const now = new Date('2026-11-27T12:00:00Z');
const key: DocumentKey = 'article/b';

function article(id: string, body: string, slug = id): Document {
  const entry = schemas.article.parse({
    ...{ type: 'article', id, language: 'fr', translations: {}, translationStatus: 'originale' },
    ...{ title: `Article ${id}`, slug, summary: 'Essai', body },
    ...{ sources: [], corrections: [], themes: [], cities: [], actions: [], events: [], documents: [] },
  });
  return { type: 'article', id, entries: [entry], findings: [], unfit: [], former: [], files: new Set() };
}

/** What is told of the second of two articles, which link to it, once it is something else. */
function toldOf(second: Document | undefined, links = 1): readonly string[] {
  const content = new Assembly(site);
  const link = '<p>Voir <a href="/fr/actualites/b/">la suite</a>.</p>'.repeat(links);
  content.apply(
    new Map([
      [key, article('b', link)],
      ['article/a' as const, article('a', link)],
    ]),
  );
  const before = standingAt([key], content);
  content.apply(new Map([[key, second]]));
  const request = {
    ...{ id: 1, at: now.toISOString(), kind: 'entry' as const, type: 'article', documentId: 'b' },
    languages: ['fr' as const],
  };
  const outcome = { id: 'r', isNew: true, changed: [] };
  const published = { outcome, refused: new Map(), vacated: vacated(before, content) };
  return receiptOf(request, published, { content, site, now }).problems;
}

it('an entry that leaves the site is told which others link to it, where its link is only words now', () => {
  expect(toldOf(undefined)).toEqual([
    'Ailleurs sur le site\u00a0: Actualité « Article a » (fr, champ « Texte ») : le lien «\u00a0la suite\u00a0» mène à ' +
      '/fr/actualites/b/, où aucune page n’est en ligne\u00a0; seuls ses mots sont publiés. ' +
      'Retirez ce lien, corrigez son adresse ou publiez la page à laquelle il mène.',
  ]);
});

it('an entry that has another address is told so too, one that stays where it is of nothing', () => {
  expect(toldOf(article('b', 'Essai', 'autre'))).toHaveLength(1);
  expect(toldOf(article('b', 'Essai'))).toEqual([]);
});

it('of many such links the first ones are named, and the others counted', () => {
  expect(toldOf(undefined, 11).slice(10)).toEqual([
    'Ailleurs sur le site\u00a0: un autre lien vers cette entrée n’est plus que des mots.',
  ]);
  expect(toldOf(undefined, 13).slice(10)).toEqual([
    'Ailleurs sur le site\u00a0: 3 autres liens vers cette entrée ne sont plus que des mots.',
  ]);
});
