import { expect, it } from 'vitest';
import { schemas } from 'shared/generated/index';
import type { Document } from '../pull/document.ts';
import { linesFor } from './blame.ts';
import { Unpublishable } from './soundness.ts';

const entry = schemas.article.parse({
  ...{ type: 'article', id: 'a', language: 'fr', translations: {}, translationStatus: 'originale' },
  ...{ title: 'Essai', slug: 'essai', summary: 'Essai', body: '<p><a href="/ici/">x</a> <a href="/loin/">y</a></p>' },
  ...{ sources: [{ title: 'S', url: 'https://reseau.test/perdu/' }], corrections: [], themes: [], cities: [] },
  ...{ actions: [], events: [], documents: [] },
});
const document: Document = {
  ...{ type: 'article', id: 'a', entries: [entry], findings: [], unfit: [], former: [], files: new Set() },
};

it.each([
  ['https://reseau.test/perdu/', 'Sources › Adresse'],
  ['/loin/', 'Texte'],
])('the field is named in which the address %s stands that leads nowhere', (address, field) => {
  const problem = { path: '/fr/actualites/essai/', problem: 'le lien ne mène nulle part', address };
  expect(linesFor('article/a', new Unpublishable([problem]), new Map([['article/a', document]]))).toEqual([
    `Actualité « Essai » (fr, champ « ${field} ») : le lien ne mène nulle part. Corrigez, puis publiez de nouveau.`,
  ]);
});
