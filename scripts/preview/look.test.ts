import { describe, expect, it } from 'vitest';
import { queryOf, sightOf } from './look.ts';

const sight = (query: string) => sightOf(new URLSearchParams(query), 'ar');

describe('the address of a preview', () => {
  it('says the version, the view and the languages, and says them again', () => {
    const asked = sight('langue=fr+ar&version=en-ligne&vue=telephone');
    expect(asked).toEqual({ version: 'en-ligne', view: 'telephone', languages: ['fr', 'ar'] });
    expect(sight(queryOf(asked))).toEqual(asked);
    expect(sight(queryOf(asked, { languages: ['en'] })).languages).toEqual(['en']);
  });

  it.each(['', 'langue=xx&version=../&vue=constructor', 'langue='])(
    'shows the draft as it is where it says %j',
    (query) => {
      expect(sight(query)).toEqual({ version: 'brouillon', view: 'ordinateur', languages: ['ar'] });
    },
  );
});
