import { expect, test } from 'vitest';
import { sourceFirst } from './source-first';

test('a translation waits for its French entry', () => {
  expect(sourceFirst({ form: {}, entry: {}, language: 'ar', source: undefined })).toHaveLength(1);
  expect(sourceFirst({ form: {}, entry: {}, language: 'ar', source: {} })).toEqual([]);
  expect(sourceFirst({ form: {}, entry: {}, language: 'fr', source: undefined })).toEqual([]);
});
