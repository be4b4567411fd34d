import { isSafeAddress, siteTarget, type SiteTarget } from 'shared/former-address';

/** Where readers are led: to a page of the site, by its path, or to an address of the Web. */
export type Target = { readonly page: SiteTarget } | { readonly address: string };

/**
 * A target as the officer typed it, or copied it from the browser with the site's own origin; nothing where readers
 * cannot be led there.
 */
export function targetFrom(typed: string, site: string): Target | undefined {
  const url = URL.parse(typed);
  const isOwn = url !== null && url.origin === URL.parse(site)?.origin;
  const page = siteTarget(isOwn ? url.pathname : typed);
  if (page !== undefined) return { page };
  return !isOwn && isSafeAddress(typed) ? { address: new URL(typed).href } : undefined;
}
