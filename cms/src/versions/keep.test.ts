import { describe, expect, it } from 'vitest';
import { repetition, type Made } from './keep';

const saved: Made = {
  ...{ at: '2027-01-05T10:00:00.000Z', type: 'api::article.article', document_id: 'exemple', language: 'fr' },
  ...{ change: 'saved', author: 'Amina Exemple', title: 'Exemple', content: '{"title":"Un"}', names: '{}' },
};
const other = { content: '{"title":"Deux"}' };
const later = { at: '2027-01-05T10:01:00.000Z' };

describe('a version', () => {
  it.each([
    ['is kept where it is the first', undefined, saved, 'kept'],
    ['is kept where it holds something else', saved, { ...saved, ...other }, 'kept'],
    ['is kept once, however often the same is saved', saved, { ...saved, ...later }, 'dropped'],
    ['is not made by abandoning changes that were none', saved, { ...saved, change: 'discarded' }, 'dropped'],
    ['is one, saved and published in a breath', saved, { ...saved, ...other, change: 'published' }, 'merged'],
    ['is another one, published later', saved, { ...saved, ...later, change: 'published' }, 'kept'],
    [
      'is another one, published by another person',
      saved,
      { ...saved, change: 'published', author: 'Idir Exemple' },
      'kept',
    ],
    [
      'is kept where the same was published before',
      { ...saved, change: 'published' },
      { ...saved, change: 'published' },
      'kept',
    ],
    ['is kept where what it holds comes back after a deletion', { ...saved, change: 'deleted' }, saved, 'kept'],
  ] as const)('%s', (_, last, made, fate) => {
    expect(repetition(last, made)).toBe(fate);
  });
});
