/** Makes an address of the site absolute and escaped, as feeds, data and search engines need it. */
export type Address = (path: string) => string;

/**
 * Addresses on the site's origin; throws where the origin is not configured, since a relative one would be useless. Paths
 * of the site hold letters, digits and a few signs: for these this is what `URL` gives (WHATWG URL, path percent-encode
 * set), in a tenth of the time.
 */
export function addressOn(site: URL | undefined): Address {
  if (site === undefined) throw new TypeError('The origin of the site is not configured.');
  const { origin } = site;
  return (path) => origin + encodeURI(path);
}
