import type { Entry } from 'shared/generated/index';
import { decodedPath, entryAt, homePath, pathFor } from 'shared/paths';
import { addressAt } from './address.ts';

/** An entry's page, or what stands below it such as its calendar: its path, and its address as `addressAt` writes it. */
export type Target = { readonly path: string; readonly address: string };

/** Gives where a link leads that an entry holds; nothing where that is no address of an entry of the site. */
export type TargetOf = (href: string) => Target | undefined;

/** A link that leads to no page: where it stands, how it is called, where it led, and what is left of it. */
export type DeadLink = { readonly field: string; readonly said: string; readonly path: string; readonly left: string };

/** What finds where links of an entry lead, relative ones and those that name the site's own origin, `site`. */
export function targetsFrom(entry: Entry, site: string): TargetOf {
  const own = 'slug' in entry ? pathFor(entry.type, entry.language, entry.slug) : homePath(entry.language);
  const { origin, href: page } = new URL(own, site);
  return (href) => {
    const url = URL.parse(href, page);
    if (url?.origin !== origin) return undefined;
    const path = decodedPath(url.pathname).normalize('NFC');
    const found = entryAt(path);
    return found && { path, address: addressAt(found.type, found.language, found.slug) };
  };
}
