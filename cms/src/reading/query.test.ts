import { describe, expect, test } from 'vitest';
import { exportProblem, queryProblem } from './query';

const names = new Set(['title', 'cities', 'image', 'file', 'url', 'documentId']);

describe('what may be asked of the content API', () => {
  test('the site’s build may ask what it asks', () => {
    const query = {
      locale: 'ar',
      fields: ['title', 'documentId'],
      populate: { cities: { fields: ['documentId'] }, image: { populate: { file: { fields: ['url'] } } } },
      sort: 'documentId:asc',
      pagination: { page: '1', pageSize: '100', withCount: 'true' },
    };
    expect(queryProblem(query, names)).toBeUndefined();
    expect(queryProblem({}, names)).toBeUndefined();
    expect(queryProblem({ populate: { cities: 'true' }, sort: ['title:desc'] }, names)).toBeUndefined();
  });
  const refused: readonly object[] = [
    { status: 'draft' },
    { populate: { cities: { status: 'draft' } } },
    { populate: { cities: { filters: {} } } },
    { populate: '*' },
    { populate: { localizations: 'true' } },
    { fields: [{ status: 'draft' }] },
    { locale: '*' },
    { locale: ['fr', 'ar'] },
    { pagination: { status: 'draft' } },
    { pagination: 'draft' },
    { sort: { title: 'asc' } },
    { constructor: 'x' },
  ];
  test.each(refused.map((query) => ({ query })))('$query is refused', ({ query }) => {
    expect(queryProblem(query, names)).toMatch(/^Paramètre refusé/);
  });
});

describe('what may be asked of an export', () => {
  test('certain documents, or nothing', () => {
    expect(exportProblem({})).toBeUndefined();
    expect(exportProblem({ ids: 'tanger,colloque-meknes,a1b2c3' })).toBeUndefined();
  });
  const refused: readonly object[] = [
    { ids: '' },
    { ids: 'a,' },
    { ids: ['a', 'b'] },
    { ids: { $ne: 'a' } },
    { ids: 'a b' },
    { locale: 'fr' },
    { status: 'draft' },
  ];
  test.each(refused.map((query) => ({ query })))('$query is refused', ({ query }) => {
    expect(exportProblem(query)).toMatch(/^Paramètre refusé/);
  });
});
