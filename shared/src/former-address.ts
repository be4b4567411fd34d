import { z } from 'zod';
import { date } from './date.ts';
import type { ContentType } from './generated/index.ts';
import { isLanguage, languageCodes, type AddressedType, type Language } from './languages.ts';
import { decodedPath, generatedPageOf, typeOfSection } from './paths.ts';
import { slugProblem } from './slug.ts';

/** Most characters of the reason that a notice gives. */
export const longestReason = 300;

/** Most characters of an address to which readers are led: browsers copy six for each Arabic letter. */
export const longestTarget = 2000;

const place = { language: z.enum(languageCodes), slug: z.string(), on: date };

/**
 * An address at which an entry stood and stands no more. `renamed` leads to wherever the entry stands now; once the entry
 * is gone, it leads where the entry's last address does. `moved` leads to an address of the site or of the Web. At a
 * `withdrawn` one stands a notice.
 */
export const formerAddress = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('renamed'), ...place }),
  z.strictObject({ kind: z.literal('moved'), ...place, target: z.string() }),
  z.strictObject({ kind: z.literal('withdrawn'), ...place, reason: z.string().max(longestReason).optional() }),
]);
export type FormerAddress = z.infer<typeof formerAddress>;

/** The former addresses of a document, in all languages. */
export type FormerAddresses = {
  readonly type: ContentType;
  readonly id: string;
  readonly addresses: readonly FormerAddress[];
};

/** A page of the site to which one is led: that of an entry, or one that is always there. */
export type SiteTarget = {
  readonly path: string;
  readonly entry?: { readonly type: AddressedType; readonly language: Language; readonly slug: string };
};

/** The page of the site that a path names, `/fr/presse/`; nothing where no page could ever stand there. */
export function siteTarget(target: string): SiteTarget | undefined {
  const path = decodedPath(target).normalize('NFC');
  const [before, language = '', section = '', slug = '', after] = path.split('/');
  if (before !== '' || !path.endsWith('/') || !isLanguage(language)) return undefined;
  if (section === '') return path === `/${language}/` ? { path } : undefined;
  const type = typeOfSection(language, section);
  if (slug === '') {
    if (path !== `/${language}/${section}/`) return undefined;
    if (type !== undefined || generatedPageOf(language, section) !== undefined) return { path };
    return slugProblem(section) === undefined ? { path, entry: { type: 'page', language, slug: section } } : undefined;
  }
  const isEntry = type !== undefined && after === '' && slugProblem(slug) === undefined;
  return isEntry && path === `/${language}/${section}/${slug}/` ? { path, entry: { type, language, slug } } : undefined;
}

/** Tells whether an address is one of the Web to which a reader may be led without being asked. */
export function isSafeAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === 'https:' && url.hostname !== '' && url.username + url.password === '';
}

/** What the officer asks for who takes an entry off the site. */
export const withdrawalOrder = z.strictObject({
  /** Strapi's name of the type, `api::article.article`. */
  type: z.string(),
  documentId: z.string().min(1),
  language: z.enum(languageCodes),
  /** `error`: nothing stands at its addresses any more. */
  kind: z.enum(['error', 'moved', 'withdrawn']),
  /** By language, where its readers are led, or why it was withdrawn; how long they may be depends on which. */
  words: z.partialRecord(z.enum(languageCodes), z.string().trim()),
});
export type WithdrawalOrder = z.infer<typeof withdrawalOrder>;

/** The file of the site that says what a server answers at addresses that entries have left. */
export const formerTable = 'former-addresses.json';

/** A line of it; paths are decoded, `withBelow` has whatever stands below the one led to the same below the other. */
export const formerLine = z.discriminatedUnion('status', [
  z.strictObject({ from: z.string(), status: z.literal(301), to: z.string(), withBelow: z.boolean() }),
  z.strictObject({ from: z.string(), status: z.literal(410) }),
]);
export type FormerLine = z.infer<typeof formerLine>;
