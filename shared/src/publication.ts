import { z } from 'zod';
import { languageCodes } from './languages.ts';

/**
 * What the CMS and the publisher say to each other. The CMS keeps requests, the publisher fetches them and reports; both
 * ways over HTTP, outside the content API, with the publisher's own token (`Authorization: Bearer`, RFC 6750).
 */

/**
 * `GET`: the requests that are still open. `wait` (seconds, 0 to 30) holds the answer back while every open request is
 * among `known` (ids, separated by commas), so that none is missed whatever the order in which transactions end.
 */
export const requestsPath = '/publication/requests';
/** `POST`: a report. To report twice is to report once. */
export const reportsPath = '/publication/reports';

/** Longest time for which the CMS holds an answer back, in seconds. */
export const longestWait = 30;
/** How long a publisher that says nothing counts as running, in milliseconds; it reports every third of it. */
export const silence = 30_000;

const id = z.number().int().positive();
/** When the officer asked, as the CMS's clock says (RFC 3339 in UTC). */
const asked = { id, at: z.iso.datetime() };

/** Something that the officer wants to be seen online, written in the same transaction as the change itself. */
export const publicationRequest = z.discriminatedUnion('kind', [
  /** A document was published, unpublished or deleted, in these languages: what of it is online is to be read anew. */
  z.strictObject({
    ...asked,
    kind: z.literal('entry'),
    type: z.string(),
    documentId: z.string(),
    languages: z.array(z.enum(languageCodes)).readonly(),
  }),
  /** A file was replaced, renamed or deleted; `url` is where the entries that show it find it. */
  z.strictObject({ ...asked, kind: z.literal('media'), url: z.string() }),
  /** Everything is to be read anew. */
  z.strictObject({ ...asked, kind: z.literal('everything') }),
  /** The site is to be again what it was in a release. */
  z.strictObject({ ...asked, kind: z.literal('rollback'), release: z.string() }),
]);
export type PublicationRequest = z.infer<typeof publicationRequest>;

export const openRequests = z.strictObject({
  requests: z.array(publicationRequest).readonly(),
  /** A publisher runs, which answers them: nobody else is to report. */
  attended: z.boolean().default(false),
});

/** What became of a request. `failed` leaves it open: the publisher tries again by itself. */
export const receipt = z.strictObject({
  request: id,
  outcome: z.enum(['online', 'refused', 'failed']),
  /** When readers saw it, or when it failed, as the publisher's clock says (RFC 3339 in UTC). */
  at: z.iso.datetime(),
  /** The release in which readers see it; nothing where it is not online. */
  release: z.string().optional(),
  /** What is online by this was handed over to a host of static sites, whose upload follows. */
  handedOver: z.literal(true).optional(),
  /** How many addresses of the site changed in that release. */
  changed: z.number().int().nonnegative(),
  /** Where the entry itself stands online, absolute; a language in which it is not online has no page. */
  pages: z.array(z.strictObject({ language: z.enum(languageCodes), url: z.url() })).readonly(),
  /** French lines for the officer: entry, field, language, problem, remedy. */
  problems: z.array(z.string()).readonly(),
});
export type Receipt = z.infer<typeof receipt>;

/** A version of the site to which it can return. */
export const heldRelease = z.strictObject({ id: z.string(), releasedOn: z.iso.datetime() });
export type HeldRelease = z.infer<typeof heldRelease>;

/** Most receipts in a report, and most requests that are worked off together: the CMS takes no larger one. */
export const mostReceipts = 300;

/** What the publisher does, and what it has just done. */
export const report = z.strictObject({
  /** `on-demand`: no process runs, and whoever starts `publish:site` has what is open published by it. */
  state: z.enum(['starting', 'waiting', 'building', 'stopped', 'on-demand']),
  /** The release that readers see; nothing before the first one. */
  online: z.string().optional(),
  /** Newest first. */
  releases: z.array(heldRelease).readonly(),
  /** True after a return to an earlier release, until something is published again. */
  heldBack: z.boolean(),
  /** What follows publications and is not there yet, a French line each: what, why, what to do. Empty where all is well. */
  late: z.array(z.string()).readonly().default([]),
  receipts: z.array(receipt).readonly(),
});
export type Report = z.infer<typeof report>;
