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

describe('an image', () => {
  test('passes where it is described, signed and licensed, and where there is none', () => {
    expect(inFrench(whole)).toEqual([]);
    expect(image({ form, entry: { image: null }, language: 'fr', source: undefined })).toEqual([]);
  });
  test.each(['file', 'alternative', 'credit', 'licence'])('is refused without its %s', (name) => {
    expect(inFrench({ ...whole, [name]: '' })).toEqual([`image.${name}`]);
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
