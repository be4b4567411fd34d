import { describe, expect, test } from 'vitest';
import { field, part } from '../content/form.fixture';
import { image } from './image';

const inner = Object.fromEntries(['file', 'alternative', 'decorative'].map((name) => [name, field(name)]));
const form = { image: part('Image', 'shared.image', inner) };
const file = {
  ...{ id: 1, name: 'place.jpg', credit: 'Ville fictive', licence: 'CC BY 4.0' },
  people: 'aucune personne reconnaissable',
};
const whole = { file, alternative: 'Une place' };
const inFrench = (value: object) =>
  image({ form, entry: { image: value }, language: 'fr', source: undefined }).map(({ path }) => path.join('.'));
const inArabic = (value: object | null, source: object | null) =>
  image({ form, entry: { image: value }, language: 'ar', source: { image: source } }).map(({ path }) => path.join('.'));

describe('an image', () => {
  test('passes where it is described, signed and licensed, and where there is none', () => {
    expect(inFrench(whole)).toEqual([]);
    expect(image({ form, entry: { image: null }, language: 'fr', source: undefined })).toEqual([]);
  });
  test.each(['file', 'alternative'])('is refused without its %s', (name) => {
    expect(inFrench({ ...whole, [name]: '' })).toEqual([`image.${name}`]);
  });
  test.each([
    ['credit', 'son crédit'],
    ['licence', 'sa licence'],
    ['people', 'reconnaître quelqu’un'],
  ])('is refused while the %s of its file is not known', (name, words) => {
    const [problem] = image({
      ...{ form, language: 'fr', source: undefined },
      entry: { image: { ...whole, file: { ...file, [name]: null } } },
    });
    expect(problem).toMatchObject({ path: ['image', 'file'] });
    expect(problem?.message).toContain(words);
    expect(problem?.message).toContain('Photos et droits');
  });
  test('whose persons have agreed is let through for what they agreed to, though that be over', () => {
    const agreed = { ...file, people: 'accord écrit', consentScopes: ['site'], consentUntil: '2020-01-01' };
    expect(inFrench({ ...whole, file: agreed })).toEqual([]);
    expect(inFrench({ ...whole, file: { ...agreed, consentScopes: ['réseaux'] } })).toEqual(['image.file']);
  });
  test('needs no description where it is decorative', () => {
    expect(inFrench({ ...whole, alternative: null, decorative: true })).toEqual([]);
  });
  test('is described in every language in which it is shown', () => {
    expect(inArabic(null, whole)).toEqual(['image.alternative']);
    expect(inArabic({ alternative: 'ساحة' }, whole)).toEqual([]);
    expect(inArabic(null, { ...whole, decorative: true })).toEqual([]);
    expect(inArabic(null, null)).toEqual([]);
    expect(inArabic({ alternative: 'Une place' }, whole)).toEqual(['image.alternative']);
  });
});
