import { expect, test } from 'vitest';
import { colourOf } from './tokens.ts';

test('a colour is what the style sheet says, in the dark too', () => {
  expect(colourOf('surface')).toBe('#ffffff');
  expect(colourOf('surface', 'dark')).toBe('#151d2d');
});

test('a colour that the dark does not change stays', () => {
  expect(colourOf('glaze', 'dark')).toBe(colourOf('glaze'));
});

test('a colour that is none is an error', () => {
  expect(() => colourOf('mauve')).toThrow('mauve');
});
