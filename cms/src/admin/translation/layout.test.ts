import { expect, test } from 'vitest';
import { isTranslation, layOut } from './layout';

const fact = { attribute: { pluginOptions: { contract: { fact: true } } }, labelAction: 'globe' };
const word = { attribute: { pluginOptions: {} }, labelAction: 'globe' };
const layout = {
  layout: [[[word], [fact, word], [fact, fact]], [[fact]]],
  components: { 'shared.image': { layout: [[fact], [word], [fact, fact]], settings: {} } },
};

test('a translation shows words alone, in components too, and leaves no empty row', () => {
  const shown = layOut({ layout }, true).layout;
  expect(shown.layout).toEqual([[[word], [word]]]);
  expect(shown.components['shared.image']).toEqual({ layout: [[word]], settings: {} });
});

test('the French screen shows all, and only words say that they are translated', () => {
  const shown = layOut({ layout }, false).layout;
  expect(shown.layout.flat().map((row) => row.length)).toEqual([1, 2, 2, 1]);
  expect(shown.layout[0]?.[1]).toEqual([{ ...fact, labelAction: undefined }, word]);
});

test.each([
  ['', false],
  ['?status=published', false],
  ['?plugins[i18n][locale]=fr', false],
  ['?plugins[i18n][locale]=ar&status=draft', true],
  ['?plugins%5Bi18n%5D%5Blocale%5D=en', true],
])('the address %s is that of a translation: %s', (query, expected) => {
  expect(isTranslation(query)).toBe(expected);
});
