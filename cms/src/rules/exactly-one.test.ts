import { describe, expect, test } from 'vitest';
import { field, part } from '../content/form.fixture';
import { exactlyOne } from './exactly-one';

const menu = { section: field('Rubrique'), page: field('Page', { type: 'relation', target: 'api::page.page' }) };
const form = { menu: part('Menu', 'site.menu-entry', menu, { fact: true, many: true }) };
const check = (...lines: object[]) => exactlyOne({ form, entry: { menu: lines }, language: 'fr', source: undefined });

describe('a line of the menu', () => {
  test('leads to a section or to a page', () => {
    expect(check({ section: 'villes', page: null }, { page: { documentId: 'a-propos' } })).toEqual([]);
  });
  test('is refused where it leads nowhere', () => {
    expect(check({ section: 'villes' }, { section: null })).toMatchObject([{ path: ['menu', '1', 'section'] }]);
  });
  test('is refused where it leads to two things, which are named', () => {
    const [problem] = check({ section: 'villes', page: { documentId: 'a-propos' } });
    expect(problem).toMatchObject({ path: ['menu', '0', 'page'] });
    expect(problem?.message).toMatch(/Videz.*Rubrique.*Page/);
  });
});
