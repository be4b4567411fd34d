import { openTicket, type Claims, type PreviewState } from 'shared/preview';
import type { PreviewCms } from './cms.ts';

/** Why an address shows nothing: it is none, its time is over, it was taken back, its document is gone, or nothing can be asked. */
export type Refusal = 'forged' | 'expired' | 'revoked' | 'gone' | 'unavailable';
/** What an address opens, and how that stands in the CMS at this moment. */
export type Access = { readonly claims: Claims; readonly state: PreviewState };

/** Decides on a ticket, anew at each request: what was revoked a moment ago opens nothing. Asks nothing for a forged one. */
export async function accessBy(
  ticket: string,
  { secret, cms, now }: { secret: string; cms: Pick<PreviewCms, 'state'>; now: Date },
): Promise<Access | Refusal> {
  const claims = await openTicket(ticket, secret, now.getTime());
  if (typeof claims === 'string') return claims;
  const state = await cms.state(claims);
  if (claims.link !== undefined && state.link !== 'live') return state.link ?? 'revoked';
  return state.saved === '' ? 'gone' : { claims, state };
}
