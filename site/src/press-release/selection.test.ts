import type { Action } from 'shared/generated/index';
import { expect, test } from 'vitest';
import { examplePhoto, exampleRelease, exampleSender } from './example.ts';
import { actionAt, contactsOf, groupsOf, photosIn, shownPhotos } from './selection.ts';

const release = (id: string, year: number, kind = 'communiqué') =>
  exampleRelease({ id, kind, publishedOn: `${year}-03-01T09:00:00.000Z` });

test('releases and advisories stand apart, the newest first', () => {
  const groups = groupsOf([release('a', 2025), release('b', 2026, 'avis aux médias'), release('c', 2026)]);
  expect(groups.map(({ kind, year, releases }) => [kind, year, releases.map(({ id }) => id)])).toEqual([
    ['communiqué', undefined, ['c', 'a']],
    ['avis aux médias', undefined, ['b']],
  ]);
});

test('a kind that has many is cut into years, undated ones last', () => {
  const many = Array.from({ length: 12 }, (_, index) => release(`r${index}`, 2026 - (index % 2)));
  const groups = groupsOf([exampleRelease({ id: 'undated' }), ...many]);
  expect(groups.map(({ year, releases }) => [year, releases.length])).toEqual([
    ['2026', 6],
    ['2025', 6],
    [undefined, 1],
  ]);
});

test('the network’s contact stands for a release that has none', () => {
  const contact = { confirmation: 'confirmé', name: 'Personne Fictive' };
  expect(contactsOf(exampleRelease(), exampleSender)).toEqual([exampleSender.pressContact]);
  expect(contactsOf(exampleRelease({ contacts: [contact] }), exampleSender)).toEqual([contact]);
});

test('a photograph is shown where it is described in the page’s language, or says nothing', () => {
  const photos = [examplePhoto, { ...examplePhoto, decorative: true, alternativeFr: undefined }];
  expect(shownPhotos(exampleRelease({ photos }))).toHaveLength(2);
  const arabic = exampleRelease({ photos, language: 'ar' });
  expect(shownPhotos(arabic).map(({ decorative }) => decorative)).toEqual([true]);
  expect(photosIn(arabic, 'ar')).toHaveLength(2);
});

test('of several actions in a paragraph the release’s own is meant, and none where that does not tell', () => {
  const actions = ['x', 'y'].map((id) => ({ id, number: '3' }) as Action);
  expect(actionAt('3', actions, exampleRelease({ actions: ['y'] }))?.id).toBe('y');
  expect(actionAt('3', actions, exampleRelease())).toBeUndefined();
  expect(actionAt('3', actions.slice(1), exampleRelease())?.id).toBe('y');
  expect(actionAt(undefined, actions, exampleRelease())).toBeUndefined();
});
