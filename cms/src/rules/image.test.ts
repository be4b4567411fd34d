import { describe, expect, test } from 'vitest';
import { field, part } from '../content/form.fixture';
import { image } from './image';

const inner = Object.fromEntries(
  ['file', 'alternative', 'decorative', 'credit', 'licence'].map((name) => [name, field(name)]),
);
const form = { image: part('Image', 'shared.image', inner) };
const whole = { file: { id: 1 }, alternative: 'Une place', credit: 'Ville fictive', licence: 'CC BY 4.0' };
const inFrench = (value: object) =>
  image({ form, entry: { image: value }, language: 'fr', source: undefined }).map(({ path }) => path.join('.'));
const inArabic = (value: object | null, source: object | null) =>
  image({ form, entry: { image: value }, language: 'ar', source: { image: source } }).map(({ path }) => path.join('.'));

describe('image', () => {
  test('décrite, signée et sous licence, elle passe ; absente aussi', () => {
    expect(inFrench(whole)).toEqual([]);
    expect(image({ form, entry: { image: null }, language: 'fr', source: undefined })).toEqual([]);
  });
  test.each(['file', 'alternative', 'credit', 'licence'])('sans %s, elle est refusée', (name) => {
    expect(inFrench({ ...whole, [name]: '' })).toEqual([`image.${name}`]);
  });
  test('décorative, elle se passe de description', () => {
    expect(inFrench({ ...whole, alternative: null, decorative: true })).toEqual([]);
  });
  test('la description est due dans chaque langue où l’image paraît', () => {
    expect(inArabic(null, whole)).toEqual(['image.alternative']);
    expect(inArabic({ alternative: 'ساحة' }, whole)).toEqual([]);
    expect(inArabic(null, { ...whole, decorative: true })).toEqual([]);
    expect(inArabic(null, null)).toEqual([]);
  });
});
