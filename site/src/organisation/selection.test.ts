import { schemas, type Organisation } from 'shared/generated/index';
import { expect, test } from 'vitest';
import { byRelation, byRelationAt } from './selection.ts';

const organisation = (name: string, kinds: readonly Organisation['relations'][number]['kind'][]): Organisation =>
  schemas.organisation.parse({
    ...{ type: 'organisation', id: name, language: 'fr', translations: {}, name, slug: name, summary: 'Fictive' },
    relations: kinds.map((kind, index) => ({ kind, planParagraph: String(index + 1) })),
    translationStatus: 'originale',
  });

test('an organisation stands under each of its relations, and a relation that nobody has is not shown', () => {
  const groups = byRelation(
    [organisation('b', ['invité']), organisation('c', ['finance', 'met en œuvre']), organisation('a', ['invité'])],
    'fr',
  );
  const names = groups.map(({ relation, organisations }) => [
    relation,
    organisations.map(({ organisation, first }) => `${organisation.name}${first ? '' : ', again'}`),
  ]);
  expect(names).toEqual([
    ['finance', ['c']],
    ['met en œuvre', ['c, again']],
    ['invité', ['a', 'b']],
  ]);
});

test('beside an entry an organisation stands under the relation of the entry’s own paragraph', () => {
  const at = (paragraph: string | undefined): unknown =>
    byRelationAt(paragraph, [organisation('c', ['finance', 'coopère']), organisation('a', ['invité'])]).map(
      ({ relation, organisations }) => [relation, organisations.map(({ name }) => name)],
    );
  expect(at('2')).toEqual([
    ['coopère', ['c']],
    ['invité', ['a']],
  ]);
  expect(at(undefined)).toEqual([
    ['finance', ['c']],
    ['coopère', ['c']],
    ['invité', ['a']],
  ]);
});

test('beside an entry the plan’s order stands, not the alphabet’s', () => {
  const [invited] = byRelationAt(undefined, [organisation('b', ['invité']), organisation('a', ['invité'])]);
  expect(invited?.organisations.map(({ name }) => name)).toEqual(['b', 'a']);
});
