import { openTicket, type Claims, type PreviewState } from 'shared/preview';
import type { PreviewCms } from './cms.ts';

/**
 * Why an address shows nothing: it is none, its time is over, it was taken back, its document is gone, nothing can be
 * asked, or it is asked too often.
 */
export type Refusal = 'forged' | 'expired' | 'revoked' | 'gone' | 'unavailable' | 'crowded';
/** What an address opens, and how that stands in the CMS at this moment. */
export type Access = { readonly claims: Claims; readonly state: PreviewState };

type Given = {
  readonly secret: string;
  readonly cms: Pick<PreviewCms, 'state'>;
  readonly now: Date;
  /** Whether whoever asks may ask once more. */
  readonly admits: (claims: Claims) => Promise<boolean>;
};

/**
 * Decides on a ticket, anew at each request: what was revoked a moment ago opens nothing. Asks the CMS nothing for a forged
 * one, nor for one that is asked too often.
 */
export async function accessBy(ticket: string, { secret, cms, now, admits }: Given): Promise<Access | Refusal> {
  const claims = await openTicket(ticket, secret, now.getTime());
  if (typeof claims === 'string') return claims;
  if (!(await admits(claims))) return 'crowded';
  const state = await cms.state(claims);
  if (claims.link !== undefined && state.link !== 'live') return state.link ?? 'revoked';
  return state.saved === '' ? 'gone' : { claims, state };
}
