import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { LinkOrder, PreviewState } from 'shared/preview';
import { momentOf } from '../french-clock';
import type { LiveLink } from './link-reply';
import { addressFor, contractType } from './officer-address';
import { linkTable, type LinkRow } from './table';

const day = 86_400_000;

/** What the officer's screen shows of a link. */
export async function shown(row: LinkRow): Promise<LiveLink> {
  const until = new Date(row.until);
  const address = await addressFor({
    type: contractType(row.type),
    documentId: row.document_id,
    language: row.language,
    until: until.getTime(),
    link: row.id,
  });
  const line = `Jusqu’au ${momentOf(until)}. Créé par ${row.made_by}.`;
  return { id: row.id, label: row.label, line, address: address ?? '' };
}

/** The links of a document that still open, the newest first. */
export async function liveLinks(
  strapi: Core.Strapi,
  { type, documentId }: { type: string; documentId: string },
  now: Date,
): Promise<LinkRow[]> {
  return (await strapi.db
    .getConnection(linkTable)
    .where({ type, document_id: documentId, revoked_at: null })
    .andWhere('until', '>', now.toISOString())
    .orderBy('made_at', 'desc')) as LinkRow[];
}

/**
 * Writes a link down; the signed address follows from the row.
 * @param author by what name the others know who asks.
 */
export async function makeLink(strapi: Core.Strapi, order: LinkOrder, author: string, now: Date): Promise<LinkRow> {
  const row: LinkRow = {
    id: randomBytes(16).toString('base64url'),
    type: order.type,
    document_id: order.documentId,
    language: order.language,
    label: order.label,
    made_at: now.toISOString(),
    made_by: author,
    until: new Date(now.getTime() + order.days * day).toISOString(),
    revoked_at: null,
  };
  await strapi.db.getConnection(linkTable).insert(row);
  return row;
}

/** The link with an id, or nothing. */
export async function findLink(strapi: Core.Strapi, id: unknown): Promise<LinkRow | undefined> {
  if (typeof id !== 'string') return undefined;
  return (await strapi.db.getConnection(linkTable).where({ id }).first()) as LinkRow | undefined;
}

/** Takes a link back: whoever opens it next sees nothing. */
export async function revoke(strapi: Core.Strapi, { id }: LinkRow, now: Date): Promise<void> {
  const revoked = { revoked_at: now.toISOString() };
  await strapi.db.getConnection(linkTable).where({ id, revoked_at: null }).update(revoked);
}

/** Whether a link still opens a document; one that is not there, or is of another, counts as revoked. */
export async function stateOf(
  strapi: Core.Strapi,
  id: string,
  { type, documentId }: { type: string; documentId: string },
  now: Date,
): Promise<NonNullable<PreviewState['link']>> {
  const row = await findLink(strapi, id);
  if (row === undefined || row.type !== type || row.document_id !== documentId || row.revoked_at !== null)
    return 'revoked';
  return row.until > now.toISOString() ? 'live' : 'expired';
}
