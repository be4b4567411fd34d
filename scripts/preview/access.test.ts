import { describe, expect, it } from 'vitest';
import { signTicket, type Claims, type PreviewState } from 'shared/preview';
import { accessBy } from './access.ts';

const secret = 'secret-for-tests-only-0123456789';
const now = new Date('2026-11-26T10:00:00Z');
const claims: Claims = { type: 'article', documentId: 'exemple', language: 'fr', until: now.getTime() + 1000 };
const state: PreviewState = { saved: 'fr 1 1', publication: 4, embargoes: [] };

const opened = async (given: Partial<Claims>, answer: PreviewState, at = now, mayAsk = true) => {
  const asked: object[] = [];
  const cms = {
    state: (what: object) => {
      asked.push(what);
      return Promise.resolve(answer);
    },
  };
  const admits = () => Promise.resolve(mayAsk);
  const ticket = await signTicket({ ...claims, ...given }, secret);
  return { asked, access: await accessBy(ticket, { secret, cms, now: at, admits }) };
};

describe('an address of the preview', () => {
  it('of an officer opens its document', async () => {
    expect((await opened({}, state)).access).toEqual({ claims, state });
  });

  it('that was shared opens it while its link is live, and asks about that link each time', async () => {
    const { access, asked } = await opened({ link: 'abc' }, { ...state, link: 'live' });
    expect(access).toMatchObject({ claims: { link: 'abc' } });
    expect(asked).toEqual([expect.objectContaining({ link: 'abc' })]);
  });

  it.each(['revoked', 'expired'] as const)('that was shared opens nothing once its link is %s', async (link) => {
    expect((await opened({ link: 'abc' }, { ...state, link })).access).toBe(link);
  });

  it('that was shared opens nothing where the CMS knows nothing of its link', async () => {
    expect((await opened({ link: 'abc' }, state)).access).toBe('revoked');
  });

  it('that is asked too often opens nothing, and the CMS is not asked', async () => {
    expect(await opened({}, state, now, false)).toEqual({ access: 'crowded', asked: [] });
  });

  it('opens nothing after its time, nor of a document that is gone; the CMS is not asked for the first', async () => {
    const late = await opened({}, state, new Date(now.getTime() + 1000));
    expect(late).toEqual({ access: 'expired', asked: [] });
    expect((await opened({}, { ...state, saved: '' })).access).toBe('gone');
  });
});
