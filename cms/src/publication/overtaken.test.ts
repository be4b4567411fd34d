import { describe, expect, it } from 'vitest';
import { isOvertaken } from './overtaken';

const row = { id: 5, kind: 'entry', type: 'article', document_id: 'a', languages: 'fr,ar', url: null } as const;
const media = { id: 5, kind: 'media', type: null, document_id: null, languages: null, url: '/vue.jpg' } as const;

describe('a request', () => {
  it('is overtaken by later ones about the same entry in all of its languages', () => {
    expect(isOvertaken(row, [{ ...row, id: 6 }])).toBe(true);
    expect(isOvertaken(row, [{ ...row, id: 6, languages: 'fr' }])).toBe(false);
    expect(
      isOvertaken(row, [
        { ...row, id: 6, languages: 'fr' },
        { ...row, id: 7, languages: 'ar,en' },
      ]),
    ).toBe(true);
  });

  it('is not overtaken by itself, by an earlier one, or by one about something else', () => {
    expect(isOvertaken(row, [row, { ...row, id: 4 }, { ...row, id: 6, document_id: 'b' }])).toBe(false);
    expect(isOvertaken(media, [{ ...media, id: 6, url: '/autre.jpg' }])).toBe(false);
    expect(isOvertaken(media, [{ ...media, id: 6 }])).toBe(true);
  });
});
