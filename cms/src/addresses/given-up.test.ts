import { describe, expect, test } from 'vitest';
import type { Language } from 'shared/languages';
import { addressesAfter, unexplained, type Withdrawal } from './given-up';

type Turn = Parameters<typeof addressesAfter>[0];
type Published = Partial<Record<Language, string>>;

const slugs = (published: Published) => new Map(Object.entries(published) as [Language, string][]);
const turn = (before: Published, after: Published, given: Partial<Turn> = {}) =>
  addressesAfter({
    ...{ before: slugs(before), after: slugs(after), rows: [], withdrawal: undefined, deleted: [] },
    today: '2026-11-27',
    ...given,
  });
const renamed = (language: Language, slug: string) => ({
  ...{ language, slug, kind: 'renamed' as const, target: null, reason: null, since: '2026-11-27' },
});
const withdrawn: Withdrawal = { kind: 'withdrawn', language: 'fr', words: { fr: 'Périmé.' } };

describe('an entry that is published', () => {
  test('for the first time, or again where it stood, leaves no address', () => {
    expect(turn({}, { fr: 'a' }).put).toEqual([]);
    expect(turn({ fr: 'a', ar: 'ب' }, { fr: 'a', ar: 'ب' }).put).toEqual([]);
  });

  test('elsewhere leaves the old address in that language, and takes the new one', () => {
    const { put, drop } = turn({ fr: 'a', ar: 'ب' }, { fr: 'c', ar: 'ب' });
    expect(put).toEqual([renamed('fr', 'a')]);
    expect(drop).toContainEqual({ language: 'fr', slug: 'c' });
  });

  test('leaves nothing of a translation that nobody could see', () => {
    expect(turn({ ar: 'ب' }, { ar: 'ج' }).put).toEqual([]);
  });

  test('again elsewhere has its notices lead to it', () => {
    const rows = [{ language: 'fr' as const, slug: 'a', kind: 'withdrawn' as const }];
    expect(turn({}, { fr: 'a' }, { rows })).toEqual({ put: [], drop: [{ language: 'fr', slug: 'a' }] });
    expect(turn({}, { fr: 'b' }, { rows }).put).toEqual([renamed('fr', 'a')]);
  });
});

describe('an entry that leaves the site', () => {
  test('by error, or deleted, leaves nothing', () => {
    expect(turn({ fr: 'a' }, {})).toEqual({ put: [], drop: [] });
    expect(turn({ fr: 'a' }, {}, { withdrawal: { ...withdrawn, kind: 'error' } })).toEqual({ put: [], drop: [] });
  });

  test('leaves a notice in each language that goes, each with its own reason', () => {
    const { put } = turn({ fr: 'a', ar: 'ب' }, { ar: 'ب' }, { withdrawal: withdrawn });
    expect(put).toEqual([
      { language: 'fr', slug: 'a', kind: 'withdrawn', target: null, reason: 'Périmé.', since: '2026-11-27' },
      { language: 'ar', slug: 'ب', kind: 'withdrawn', target: null, reason: null, since: '2026-11-27' },
    ]);
  });

  test('with nobody saying why leaves a notice without a reason', () => {
    const { put } = turn({ fr: 'a' }, {}, { withdrawal: unexplained });
    expect(put).toMatchObject([{ language: 'fr', slug: 'a', kind: 'withdrawn', target: null, reason: null }]);
  });

  test('in a translation alone leaves a notice there alone', () => {
    const { put } = turn({ fr: 'a', ar: 'ب' }, { fr: 'a' }, { withdrawal: withdrawn });
    expect(put.map(({ language }) => language)).toEqual(['ar']);
  });

  test('because it has moved leads to the target of its language, or to the one that was given', () => {
    const words = { fr: '/fr/presse/', en: '/en/press/' };
    const { put } = turn({ fr: 'a', ar: 'ب', en: 'c' }, {}, { withdrawal: { kind: 'moved', language: 'fr', words } });
    expect(put.map(({ target }) => target)).toEqual(['/fr/presse/', '/fr/presse/', '/en/press/']);
  });

  test('by deletion takes its former addresses with it, and leaves a notice that stood before', () => {
    const rows = [{ language: 'fr' as const, slug: 'z', kind: 'renamed' as const }];
    const deleted = ['fr'] as const;
    expect(turn({ fr: 'a' }, {}, { rows, deleted }).drop).toMatchObject([{ slug: 'z' }]);
    const noticed = [...rows, { language: 'fr' as const, slug: 'a', kind: 'withdrawn' as const }];
    expect(turn({}, {}, { rows: noticed, deleted })).toEqual({ put: [], drop: [] });
  });
});
