import { z } from 'zod';
import { languageCodes, sourceLanguage, type Language } from './languages.ts';
import { publicationRequest } from './publication.ts';

/**
 * What the CMS and the preview say to each other. The CMS signs tickets and knows drafts; the preview shows them, and is
 * the only one beside the CMS that holds the secret of tickets (PREVIEW_SECRET) and the token by which drafts are read
 * (CMS_PREVIEW_TOKEN, `Authorization: Bearer`, RFC 6750), outside the content API, which knows no draft.
 */

/** How long the ticket of an officer opens a preview, in milliseconds: a working day, for a form that stays open. */
export const officerTicket = 8 * 3_600_000;
/** How many days a link for someone outside lasts: the usual, the fewest and the most. */
export const linkDays = { usual: 7, fewest: 1, most: 30 } as const;

const documentId = z.string().regex(/^[\w-]{1,64}$/);
const type = z.string().regex(/^[a-z-]{1,40}$/);

/** What a ticket opens: one document, in all its languages. */
const claims = z.strictObject({
  type,
  documentId,
  /** The language in which it opens. */
  language: z.enum(languageCodes),
  /** Until when, in milliseconds since 1970. */
  until: z.number().int().positive(),
  /** The link for someone outside that it belongs to; an officer's has none. */
  link: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
});
export type Claims = z.infer<typeof claims>;

/** Why a ticket opens nothing. */
export type TicketProblem = 'forged' | 'expired';

const algorithm = { name: 'HMAC', hash: 'SHA-256' } as const;
const keyOf = (secret: string, use: 'sign' | 'verify') =>
  crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, [use]);
const encode = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const decode = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** A ticket that says what it opens, signed (HMAC, SHA-256), in letters that an address takes as they are. */
export async function signTicket(what: Claims, secret: string): Promise<string> {
  const payload = encode(new TextEncoder().encode(JSON.stringify(claims.parse(what))));
  const mark = await crypto.subtle.sign(algorithm, await keyOf(secret, 'sign'), new TextEncoder().encode(payload));
  return `${payload}.${encode(new Uint8Array(mark))}`;
}

/** What a ticket opens at an instant, or why nothing. The comparison takes the same time whatever is given (Web Crypto). */
export async function openTicket(ticket: string, secret: string, now: number): Promise<Claims | TicketProblem> {
  const [payload = '', mark = '', ...rest] = ticket.split('.');
  const isWritten = [payload, mark].every((part) => /^[\w-]{1,1000}$/.test(part) && part.length % 4 !== 1);
  if (!isWritten || rest.length > 0) return 'forged';
  const key = await keyOf(secret, 'verify');
  if (!(await crypto.subtle.verify(algorithm, key, decode(mark), new TextEncoder().encode(payload)))) return 'forged';
  const what = claims.safeParse(JSON.parse(new TextDecoder().decode(decode(payload))));
  if (!what.success) return 'forged';
  return what.data.until > now ? what.data : 'expired';
}

/** `/a/<ticket>/`: where the preview shows what a ticket opens. */
export function ticketPath(ticket: string): string {
  return `/a/${ticket}/`;
}

/** `GET`, of a type's endpoint: its entries as an export gives them (shared/src/export.ts), `?ids=…` only those. */
export function previewExportPath(version: 'draft' | 'published', endpoint: string): string {
  return `/preview/${version}/${endpoint}`;
}

/** `GET ?type=…&documentId=…`, with `&link=…` where a link asks: a {@link PreviewState}. */
export const statePath = '/preview/state';

/** How a document stands in the CMS now. */
export const previewState = z.strictObject({
  /** Changes with every save of the document in any language; empty where it has no draft. */
  saved: z.string(),
  /** The number of the last publication request of the CMS. */
  publication: z.number().int().nonnegative(),
  /** Until when nobody may publish it, in which languages; instants are RFC 3339 in UTC. */
  embargoes: z.array(z.strictObject({ at: z.iso.datetime(), languages: z.array(z.enum(languageCodes)).readonly() })),
  /** Whether the link that asks is one of this document's and still opens it. */
  link: z.enum(['live', 'revoked', 'expired']).optional(),
});
export type PreviewState = z.infer<typeof previewState>;

/** `GET ?type=…&documentId=…&language=…`: {@link PreviewNotes}. */
export const notesPath = '/preview/notes';

/** What a publication of a draft would be refused for. */
export const previewNotes = z.strictObject({
  /** Where its form is, absolute. */
  form: z.url(),
  notes: z.array(
    z.strictObject({
      /** The field as its path in the entry, `image.alternative`; empty where it is about the whole. */
      path: z.string(),
      /** A French sentence that names the field and the remedy. */
      message: z.string(),
    }),
  ),
});
export type PreviewNotes = z.infer<typeof previewNotes>;

/** `GET ?after=…`: the publication requests that follow a number, oldest first; none without `after`. */
export const publicationsPath = '/preview/publications';
export const publications = z.strictObject({
  /** The number of the last publication request of the CMS. */
  last: z.number().int().nonnegative(),
  requests: z.array(publicationRequest).readonly(),
});
export type Publications = z.infer<typeof publications>;

/** What the officer asks for to show a draft to someone outside. */
export const linkOrder = z.strictObject({
  /** Strapi's name of the type, `api::press-release.press-release`. */
  type: z.string(),
  documentId,
  language: z.enum(languageCodes),
  /** For whom it is, in the officer's words. */
  label: z.string().trim().min(1).max(120),
  days: z.number().int().min(linkDays.fewest).max(linkDays.most),
});
export type LinkOrder = z.infer<typeof linkOrder>;

/**
 * The embargo that holds in a language at an instant: until when; nothing where there is none. What is under embargo in
 * the source language is online in none.
 */
export function embargoIn({ embargoes }: PreviewState, language: Language, now: number): Date | undefined {
  const held = embargoes
    .filter(({ languages }) => languages.includes(language) || languages.includes(sourceLanguage))
    .map(({ at }) => new Date(at))
    .filter((at) => at.getTime() > now);
  return held.sort((one, other) => one.getTime() - other.getTime()).at(-1);
}
