import { publicationRequest, receipt, type PublicationRequest, type Receipt } from 'shared/publication';
import type { Language } from 'shared/languages';

/** What happened to an entry. Only the officer's screen tells them apart: the publisher reads anew what is online. */
export type Change = 'published' | 'unpublished' | 'deleted';

/** What is asked for, as it is written down. */
export type Wanted =
  | {
      readonly kind: 'entry';
      readonly type: string;
      readonly documentId: string;
      readonly languages: readonly Language[];
      readonly change: Change;
      readonly title: string;
    }
  | { readonly kind: 'media'; readonly url: string; readonly title: string }
  | { readonly kind: 'everything' }
  | { readonly kind: 'rollback'; readonly release: string };

/** A row of the outbox; what a kind does not have is null. Instants are RFC 3339 in UTC. */
export type RequestRow = {
  readonly id: number;
  readonly at: string;
  readonly kind: Wanted['kind'];
  readonly type: string | null;
  readonly document_id: string | null;
  /** Codes, separated by commas. */
  readonly languages: string | null;
  readonly change: Change | null;
  /** By what name the officer knows the entry or the file: once deleted, nothing else says it. */
  readonly title: string | null;
  readonly url: string | null;
  readonly release: string | null;
  /** The publisher's receipt, as JSON. */
  readonly receipt: string | null;
  readonly closed_at: string | null;
};

/** The part of a row that says what is asked for. */
export type Asked = Partial<Omit<RequestRow, 'id' | 'at' | 'receipt' | 'closed_at'>>;

/** What is stored of a wish; the rest of its row is null. */
export function rowOf(wanted: Wanted): Asked {
  if (wanted.kind !== 'entry') return wanted;
  const { documentId, languages, ...rest } = wanted;
  return { ...rest, document_id: documentId, languages: languages.join(',') };
}

/** What a row asks for, to be asked for again. */
export function askedBy({ kind, type, document_id, languages, change, title, url, release }: RequestRow): Asked {
  return { kind, type, document_id, languages, change, title, url, release };
}

/** The request as the publisher gets it. Throws where a row is not what the contract says. */
export function requestOf({
  id,
  at,
  kind,
  type,
  document_id,
  languages,
  url,
  release,
}: RequestRow): PublicationRequest {
  // Strapi calls a type `api::article.article`, the contract `article`.
  const given = {
    id,
    at,
    kind,
    type: type?.split('.').at(-1) ?? null,
    documentId: document_id,
    languages: languages?.split(',') ?? null,
    url,
    release,
  };
  return publicationRequest.parse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)));
}

/** The publisher's last word on a request, or nothing while it has said none. */
export function receiptOf({ receipt: stored }: Pick<RequestRow, 'receipt'>): Receipt | undefined {
  return stored === null ? undefined : receipt.parse(JSON.parse(stored));
}

/** Tells of a receipt that what was asked for is not online. */
export function isUnmet(given: Receipt | undefined): boolean {
  return given?.outcome === 'failed' || given?.outcome === 'refused';
}
