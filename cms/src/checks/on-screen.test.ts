import { describe, expect, test } from 'vitest';
import { field, part } from '../content/form.fixture';
import { entryOnScreen, fileIdsIn, withFiles } from './on-screen';

const image = part('Image', 'shared.image', { file: field('Fichier', { type: 'media' }), caption: field('Légende') });
const link = field('Page', { type: 'relation', target: 'api::page.page', many: true });
const form = {
  title: field('Titre'),
  cities: field('Villes', { type: 'relation', target: 'api::city.city', many: true }),
  image,
  lines: part('Lignes', 'site.menu-entry', { label: field('Nom'), page: link }, { many: true }),
};

describe('an entry on screen', () => {
  test('has the values on screen, and what the screen does not hold as it was stored', () => {
    expect(entryOnScreen(form, { title: 'Nouveau' }, { id: 1, title: 'Ancien', image: null })).toEqual({
      ...{ id: 1, title: 'Nouveau', image: null },
    });
  });

  test('has the links that were added, and not those that were taken away', () => {
    const stored = { cities: [{ documentId: 'tanger', name: 'Tanger' }, { documentId: 'meknes' }] };
    const connect = [{ id: 9, label: 'Tiznit', apiData: { id: 9, documentId: 'tiznit', isTemporary: true } }];
    const cities = { connect, disconnect: [{ id: 2, apiData: { documentId: 'meknes' } }] };
    expect(entryOnScreen(form, { cities }, stored).cities).toEqual([
      { documentId: 'tanger', name: 'Tanger' },
      { documentId: 'tiznit', title: 'Tiznit', name: 'Tiznit' },
    ]);
    expect(entryOnScreen(form, { cities: { connect: [], disconnect: [] } }, stored).cities).toEqual(stored.cities);
  });

  test('finds the links of an item by its number, wherever it was moved', () => {
    const stored = {
      lines: [
        { id: 1, page: { documentId: 'un' } },
        { id: 2, page: { documentId: 'deux' } },
      ],
    };
    const untouched = { connect: [], disconnect: [] };
    const lines = [
      { id: 2, page: untouched },
      { label: 'Neuf', page: untouched },
      { id: 1, page: untouched },
    ];
    expect(entryOnScreen(form, { lines }, stored).lines).toEqual([
      { id: 2, page: [{ documentId: 'deux' }] },
      { label: 'Neuf', page: [] },
      { id: 1, page: [{ documentId: 'un' }] },
    ]);
  });

  test('shows files as the library has them now', () => {
    const entry = { image: { file: { id: 7, credit: 'ancien' }, caption: 'Une place' } };
    expect(fileIdsIn(form, entry)).toEqual([7]);
    expect(withFiles(form, entry, new Map([[7, { id: 7, credit: 'nouveau' }]])).image).toEqual({
      ...{ file: { id: 7, credit: 'nouveau' }, caption: 'Une place' },
    });
    expect(withFiles(form, entry, new Map()).image).toEqual({ file: null, caption: 'Une place' });
  });
});
