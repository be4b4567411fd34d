import type { Event } from 'shared/generated/index';
import { pressKit } from 'shared/press-kit';
import { expect, test } from 'vitest';
import { examplePhoto, exampleRelease, exampleSender as site } from './example.ts';
import { kitOf, type Edition } from './kit.ts';

const photos = [{ ...examplePhoto, captionAr: 'تعليق خيالي' }];
const edition = (language: string, extra: Readonly<Record<string, unknown>> = {}): Edition => ({
  ...{ release: exampleRelease({ language, photos, ...extra }), site, event: undefined },
});

test('one kit holds the text of every language, the contact and the captions', () => {
  const kit = pressKit.parse(kitOf([edition('fr'), edition('ar', { slug: 'خيال' })]));
  expect(kit.files).toEqual([
    { name: 'fr/text.txt', path: '/fr/presse/fiction/text.txt' },
    { name: 'ar/text.txt', path: '/ar/صحافة/خيال/text.txt' },
  ]);
  expect(kit.texts.map(({ name }) => name)).toEqual(['contact.txt', 'fr/captions.txt', 'ar/captions.txt']);
  expect(kit.texts[2]?.text).toContain('تعليق خيالي');
});

test('the main picture comes before the photographs, each with its words in every language', () => {
  const { file } = examplePhoto;
  const image = {
    file: { ...file, file: 'bbbb.png' },
    decorative: false,
    alternative: 'Principale (fiction)',
  };
  const kit = kitOf([edition('fr', { image }), edition('ar', { image: { ...image, alternative: 'خيال' } })]);
  expect(kit.photos.map(({ name, path }) => [name, path])).toEqual([
    ['photos/photo-1.png', '/media/bbbb.png'],
    ['photos/photo-2.jpg', '/media/aaaa.jpg'],
  ]);
  expect(kit.photos[0]?.alternatives).toEqual({ fr: 'Principale (fiction)', ar: 'خيال' });
  expect(kit.photos[1]?.captions).toEqual({ ar: 'تعليق خيالي' });
});

test('there is a calendar file of a confirmed event only, and none but the contact without photographs', () => {
  const event = (confirmation: string) =>
    ({ language: 'fr', slug: 'atelier', schedule: { confirmation, startDate: '2026-12-05' } }) as Event;
  const namesOf = (confirmation: string) =>
    kitOf([{ ...edition('fr', { photos: [] }), event: event(confirmation) }]).files.map(({ name }) => name);
  expect(namesOf('confirmé')).toEqual(['fr/text.txt', 'fr/calendar.ics']);
  expect(namesOf('à confirmer')).toEqual(['fr/text.txt']);
  expect(kitOf([edition('fr', { photos: [] })]).texts.map(({ name }) => name)).toEqual(['contact.txt']);
});

test('files bear the day of the last change in Morocco', () => {
  const dates = { publishedOn: '2026-11-23T09:00:00.000Z', updatedOn: '2026-11-24T09:00:00.000Z' };
  expect(kitOf([edition('fr', dates)]).day).toBe('2026-11-24');
  expect(kitOf([edition('fr')]).day).toBeUndefined();
});

test('a picture that the press may not take, or that is withheld, is not in it, nor are its words', () => {
  const { file } = examplePhoto;
  const image = {
    file: { ...file, file: 'bbbb.png', consent: { scopes: ['site' as const] } },
    ...{ decorative: false, alternative: 'Pour le site (fiction)' },
  };
  const withheld = { file: { withheld: true as const }, decorative: false };
  const kit = kitOf([edition('fr', { image, photos: [withheld] })]);
  expect(kit.photos).toEqual([]);
  expect(JSON.stringify(kit)).not.toContain('Pour le site');
});
