import { expect, test } from 'vitest';
import { bareDocument } from './document.ts';
import { formerFindings, ofUnknownType, withFormer } from './former.ts';

const bare = bareDocument('article', 'exemple');
const raw = (value: object) => ({
  type: 'article',
  id: 'exemple',
  value: { language: 'fr', on: '2026-11-27', ...value },
});

test('former addresses that may be believed are kept, the others are named', () => {
  const { former, findings } = withFormer(bare, [
    raw({ kind: 'renamed', slug: 'ancien' }),
    raw({ kind: 'moved', slug: 'parti', target: 'https://ailleurs.test/' }),
    raw({ kind: 'moved', slug: 'mauvais', target: 'javascript:alert(1)' }),
    raw({ kind: 'renamed', slug: '../ailleurs' }),
    raw({ kind: 'renamed', slug: 'presse' }),
    raw({ kind: 'inconnu', slug: 'autre' }),
  ]);
  expect(former.map(({ slug }) => slug)).toEqual(['ancien', 'parti']);
  expect(findings).toHaveLength(4);
  expect(findings[0]?.problem).toContain('«\u00a0mauvais\u00a0»');
});

test('an address that another entry has, and one that leads to nothing, are named', () => {
  const document = withFormer(bare, [
    raw({ kind: 'renamed', slug: 'pris' }),
    raw({ kind: 'moved', slug: 'perdu', target: '/fr/villes/nulle-part/' }),
    raw({ kind: 'moved', slug: 'parti', target: '/fr/villes/fictive/' }),
    raw({ kind: 'moved', slug: 'liste', target: '/fr/villes/' }),
  ]);
  const standing = {
    takenByOther: (address: string) => address === 'article fr pris',
    leads: (address: string) => address === 'city fr fictive',
  };
  expect(formerFindings(document, standing).map(({ problem }) => problem)).toEqual([
    'une autre page est en ligne à son ancienne adresse /fr/actualites/pris/',
    'son ancienne adresse /fr/actualites/perdu/ mène à /fr/villes/nulle-part/, où aucune page n’est en ligne',
  ]);
});

test('an address of a type that the site does not know is named with its type, its entry and its language', () => {
  const line = ofUnknownType({ ...raw({ kind: 'renamed', slug: 'ancien' }), type: 'ancien-type' });
  expect(line).toMatch(/« ancien » \(fr\) de « exemple » .*« ancien-type »/);
});
