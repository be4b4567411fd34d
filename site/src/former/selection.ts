import { siteTarget, type FormerAddress, type FormerAddresses } from 'shared/former-address';
import { languageCodes, type AddressedType, type Language } from 'shared/languages';
import { pathFor } from 'shared/paths';
import type { Store } from '../content/store.ts';

/** A page at an address that an entry has left. */
type Left = {
  readonly type: AddressedType;
  readonly language: Language;
  readonly slug: string;
  readonly path: string;
};
/** It leads on: to a path of the site, and what stood below it to what stands below that one; or to the Web. */
export type Forward = Left & { readonly kind: 'forward'; readonly to: string; readonly withBelow: boolean };
/** It says that the entry was withdrawn; `alternates` are the other languages' pages of the entry, or notices of them. */
export type Notice = Left & {
  readonly kind: 'notice';
  readonly on: string;
  readonly reason?: string;
  readonly alternates: Readonly<Partial<Record<Language, string>>>;
};
export type FormerPage = Forward | Notice;

type Target = Omit<Forward, keyof Left> | Omit<Notice, keyof Left>;

/** More steps than this from one withdrawn entry to the next lead nowhere. */
const mostSteps = 5;

/**
 * The pages at addresses that entries have left, by their paths. None stands where an entry does, and none leads where
 * there is nothing.
 */
export function formerPages(store: Store): ReadonlyMap<string, FormerPage> {
  return store.derive('former pages', () => {
    const pages = new Map<string, FormerPage>();
    const all = store.former();
    for (const document of all) {
      const type = document.type as AddressedType;
      for (const address of document.addresses) {
        const { language, slug } = address;
        const path = pathFor(type, language, slug);
        if (pages.has(path) || store.get(type, language, slug) !== undefined) continue;
        const target = targetOf(document, address, all, store, mostSteps);
        if (target !== undefined && !('to' in target && target.to === path))
          pages.set(path, { type, language, slug, path, ...target });
      }
    }
    return pages;
  });
}

/** The page at an address that an entry has left, or nothing. */
export function formerPageAt(path: string, store: Store): FormerPage | undefined {
  return store.derive(`former ${path}`, () => formerPages(store).get(path));
}

/** Those of a language: of one type, or of every type that has a section. */
export function formerSlugs(type: AddressedType, language: Language, store: Store): readonly string[] {
  return [...formerPages(store).values()]
    .filter((page) => page.type === type && page.language === language)
    .map(({ slug }) => slug);
}

function entryPath(type: AddressedType, language: Language, id: string, store: Store): string | undefined {
  const entry = store.find(type, language, id);
  return entry === undefined ? undefined : pathFor(type, language, entry.slug);
}

function targetOf(
  document: FormerAddresses,
  address: FormerAddress,
  all: readonly FormerAddresses[],
  store: Store,
  steps: number,
): Target | undefined {
  const type = document.type as AddressedType;
  const { language } = address;
  const own = entryPath(type, language, document.id, store);
  if (own !== undefined) return { kind: 'forward', to: own, withBelow: true };
  if (address.kind === 'renamed') {
    const last = document.addresses.find((other) => other.language === language && other.kind !== 'renamed');
    return last === undefined ? undefined : targetOf(document, last, all, store, steps);
  }
  if (address.kind === 'moved') return movedTo(address.target, all, store, steps);
  const { on, reason } = address;
  const alternates = alternatesOf(document, language, store);
  return { kind: 'notice', on, ...(reason !== undefined && { reason }), alternates };
}

/** A target of the site is followed where its entry has moved on itself. */
function movedTo(target: string, all: readonly FormerAddresses[], store: Store, steps: number): Target | undefined {
  const page = siteTarget(target);
  if (page === undefined) return { kind: 'forward', to: target, withBelow: false };
  const { path, entry } = page;
  if (entry === undefined || store.get(entry.type, entry.language, entry.slug) !== undefined)
    return { kind: 'forward', to: path, withBelow: false };
  if (steps === 0) return undefined;
  for (const document of all) {
    const left = document.addresses.find(
      ({ language, slug }) => document.type === entry.type && language === entry.language && slug === entry.slug,
    );
    if (left === undefined) continue;
    const next = targetOf(document, left, all, store, steps - 1);
    if (next === undefined) return undefined;
    // A notice about another entry would say of this one what is not so: readers are led to it.
    return { kind: 'forward', to: next.kind === 'notice' ? path : next.to, withBelow: false };
  }
  return undefined;
}

function alternatesOf({ type, id, addresses }: FormerAddresses, own: Language, store: Store): Notice['alternates'] {
  const paths = languageCodes.flatMap((code): [Language, string][] => {
    const notice = addresses.find(({ language, kind }) => language === code && kind === 'withdrawn');
    const noticed = notice === undefined ? undefined : pathFor(type as AddressedType, code, notice.slug);
    const path = code === own ? undefined : (entryPath(type as AddressedType, code, id, store) ?? noticed);
    return path === undefined ? [] : [[code, path]];
  });
  return Object.fromEntries(paths);
}
