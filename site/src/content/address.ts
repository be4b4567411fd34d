/** Makes an address of the site absolute and escaped, as feeds, data and search engines need it. */
export type Address = (path: string) => string;

/** Addresses on the site's origin; throws where the origin is not configured, since a relative one would be useless. */
export function addressOn(site: URL | undefined): Address {
  return (path) => new URL(path, site).href;
}
