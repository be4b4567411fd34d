import { schemas, type Organisation } from 'shared/generated/index';
import { expect, test } from 'vitest';
import { byRelation } from './selection.ts';

const organisation = (name: string, kinds: readonly Organisation['relations'][number]['kind'][]): Organisation =>
  schemas.organisation.parse({
    ...{ type: 'organisation', id: name, language: 'fr', translations: {}, name, slug: name, summary: 'Fictive' },
    relations: kinds.map((kind) => ({ kind, planParagraph: '1' })),
    translationStatus: 'originale',
  });

test('an organisation stands under each of its relations, and a relation that nobody has is not shown', () => {
  const groups = byRelation(
    [organisation('b', ['invité']), organisation('c', ['finance', 'met en œuvre']), organisation('a', ['invité'])],
    'fr',
  );
  expect(groups.map(({ relation, organisations }) => [relation, organisations.map(({ name }) => name)])).toEqual([
    ['finance', ['c']],
    ['met en œuvre', ['c']],
    ['invité', ['a', 'b']],
  ]);
});
