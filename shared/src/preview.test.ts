import { describe, expect, it } from 'vitest';
import { embargoIn, openTicket, signTicket, type Claims } from './preview.ts';

const secret = 'secret-for-tests-only-0123456789';
const now = Date.parse('2026-11-26T10:00:00Z');
const claims: Claims = { type: 'article', documentId: 'exemple', language: 'ar', until: now + 1000 };

describe('a ticket', () => {
  it('opens what it was signed for, until its hour', async () => {
    const ticket = await signTicket({ ...claims, link: 'abc_-1' }, secret);
    expect(ticket).toMatch(/^[\w.-]+$/);
    expect(await openTicket(ticket, secret, now)).toEqual({ ...claims, link: 'abc_-1' });
    expect(await openTicket(ticket, secret, now + 999)).toMatchObject(claims);
    expect(await openTicket(ticket, secret, now + 1000)).toBe('expired');
  });

  it('opens nothing with another secret, or when a letter of it is another', async () => {
    const ticket = await signTicket(claims, secret);
    expect(await openTicket(ticket, `${secret}.`, now)).toBe('forged');
    for (let place = 0; place < ticket.length - 1; place += 1) {
      const letter = ticket[place] === 'A' ? 'B' : 'A';
      const changed = ticket.slice(0, place) + letter + ticket.slice(place + 1);
      expect(await openTicket(changed, secret, now), changed).toBe('forged');
    }
  });

  it('of one entry is no ticket of another that bears its mark', async () => {
    const [one, other] = [
      await signTicket(claims, secret),
      await signTicket({ ...claims, documentId: 'autre' }, secret),
    ];
    const mixed = `${other.split('.')[0] ?? ''}.${one.split('.')[1] ?? ''}`;
    expect(await openTicket(mixed, secret, now)).toBe('forged');
  });

  it.each(['', '.', 'a', 'a.b', 'a.b.c', '%00.%00', `${'a'.repeat(2000)}.b`, 'ééé.ééé'])(
    'is none in %j',
    async (text) => {
      expect(await openTicket(text, secret, now)).toBe('forged');
    },
  );

  it.each([{ documentId: '../etc' }, { documentId: '' }, { type: 'api::x' }, { until: -1 }, { link: 'a b' }])(
    'is not signed for %j',
    async (wrong) => {
      await expect(signTicket({ ...claims, ...wrong }, secret)).rejects.toThrow();
    },
  );
});

describe('the embargo in a language', () => {
  const state = {
    ...{ saved: '', publication: 0 },
    embargoes: [
      { at: '2026-11-27T10:00:00Z', languages: ['fr' as const] },
      { at: '2026-11-28T10:00:00Z', languages: ['ar' as const] },
      { at: '2026-11-25T10:00:00Z', languages: ['fr' as const, 'en' as const] },
    ],
  };
  it('is the last one that still holds there, or in French, without which nothing is online', () => {
    expect(embargoIn(state, 'fr', now)).toEqual(new Date('2026-11-27T10:00:00Z'));
    expect(embargoIn(state, 'ar', now)).toEqual(new Date('2026-11-28T10:00:00Z'));
    expect(embargoIn(state, 'en', now)).toEqual(new Date('2026-11-27T10:00:00Z'));
    expect(embargoIn({ ...state, embargoes: [] }, 'fr', now)).toBeUndefined();
  });
});
