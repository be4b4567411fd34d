import type { Core, UID } from '@strapi/strapi';
import { isLanguage, sourceLanguage, type Language } from 'shared/languages';
import { noticesOf } from '../addresses/notices';
import { screenOf } from '../content/screen';
import { siteAddress } from '../environment/addresses';
import type { EntryReply, HomeReply, Publication } from './desk-reply';
import { isOvertaken } from './overtaken';
import { lastReport, stateOf } from './reports';
import { isUnmet, receiptOf, type RequestRow } from './request-row';
import type { Rights } from './rights';
import { requestTable } from './tables';
import { delay, isRunning, publicationLine, publisherLine, releaseName, remedyFor, subject } from './wording';

/** How many receipts the admin's home shows, and among how many it looks for those that the person may read. */
const [shown, looked] = [10, 100];

/** Who may publish what a request is about. */
export function mayPublish({ type }: Pick<RequestRow, 'type'>, rights: Rights): boolean {
  return type === null ? rights.mayPublishAll : rights.mayPublish(type);
}

function screenOfRequest(
  strapi: Core.Strapi,
  { type, document_id, languages, change }: RequestRow,
): string | undefined {
  if (type === null || document_id === null || change === 'deleted') return undefined;
  const [language = sourceLanguage] = languages?.split(',') ?? [];
  return screenOf(strapi, { type, documentId: document_id, language });
}

/** Requests as the officer reads them, in their order. */
async function publicationsOf(
  strapi: Core.Strapi,
  rights: Rights,
  rows: readonly RequestRow[],
  now: Date,
): Promise<Publication[]> {
  const gone = rows.flatMap((row) => (isWithdrawn(row) ? (row.document_id ?? []) : []));
  const notices = await noticesOf(strapi, gone, siteAddress());
  return rows.map((row) => ({
    ...publicationOf(strapi, rights, row, now),
    notices: isWithdrawn(row) ? (notices.get(row.document_id ?? '') ?? []) : [],
  }));
}

/** Readers find the entry no more. */
function isWithdrawn(row: RequestRow): boolean {
  return row.change !== null && row.change !== 'published' && receiptOf(row)?.outcome === 'online';
}

function publicationOf(strapi: Core.Strapi, rights: Rights, row: RequestRow, now: Date): Omit<Publication, 'notices'> {
  const receipt = receiptOf(row);
  const screen = screenOfRequest(strapi, row);
  const remedy = receipt && remedyFor(row, receipt.outcome);
  const languages = (row.languages?.split(',') ?? []).filter(isLanguage);
  return {
    id: row.id,
    outcome: receipt?.outcome ?? 'pending',
    title: subject(row),
    ...(screen === undefined ? {} : { screen }),
    line: publicationLine({ ...row, languages, receipt }, now),
    problems: receipt?.problems ?? [],
    ...(remedy === undefined ? {} : { remedy }),
    pages: receipt?.pages ?? [],
    mayAskAgain: isUnmet(receipt) && mayPublish(row, rights),
  };
}

/** Tells whether a language of a document is published, whatever became of the others. */
async function isPublished(strapi: Core.Strapi, type: string, documentId: string, locale: Language): Promise<boolean> {
  const where = { documentId, locale, publishedAt: { $notNull: true } };
  return (await strapi.db.query(type as UID.ContentType).count({ where })) > 0;
}

/**
 * The last request about an entry in a language, for its screen. No translation stands without the French entry: where that
 * was withdrawn later, it is what became of a translation that was online.
 */
export async function entryReply(
  strapi: Core.Strapi,
  rights: Rights,
  { type, documentId, language }: { type: string; documentId: string; language: Language },
): Promise<EntryReply> {
  const now = new Date();
  const withSource = await isPublished(strapi, type, documentId, language);
  const row = (await strapi.db
    .getConnection(requestTable)
    .where({ type, document_id: documentId })
    .andWhere((about) => {
      void about.where('languages', 'like', `%${language}%`);
      if (withSource) {
        void about.orWhere((source) =>
          source.where('languages', 'like', `%${sourceLanguage}%`).whereIn('change', ['unpublished', 'deleted']),
        );
      }
    })
    .orderBy('id', 'desc')
    .first()) as RequestRow | undefined;
  const [publication = null] = await publicationsOf(strapi, rights, row === undefined ? [] : [row], now);
  const late = publication?.outcome === 'pending' ? delay(stateOf(await lastReport(strapi), now), now) : undefined;
  return { publication, ...(late === undefined ? {} : { delay: late }) };
}

/** What the admin's home shows: the publisher, its last receipts, and the releases to which one can return. */
export async function homeReply(strapi: Core.Strapi, rights: Rights): Promise<HomeReply> {
  const now = new Date();
  const requests = () => strapi.db.getConnection(requestTable);
  const rows = (await requests().whereNotNull('receipt').orderBy('id', 'desc').limit(looked)) as RequestRow[];
  const [count] = (await requests().whereNull('receipt').count('id as pending')) as { pending: number | string }[];
  const pending = (await requests().whereNull('receipt').orderBy('id', 'desc').limit(looked)) as RequestRow[];
  const readable = rows.filter(({ type }) => type === null || rights.mayRead(type));
  const unmet = readable.filter((row) => isUnmet(receiptOf(row)) && !isOvertaken(row, [...pending, ...rows]));
  const met = readable.filter((row) => !isUnmet(receiptOf(row)));
  const last = await lastReport(strapi);
  const state = stateOf(last, now);
  const late = delay(state, now);
  return {
    publisher: publisherLine(state, now),
    inOrder: isRunning(state) || state.state === 'on-demand',
    ...(late === undefined ? {} : { delay: late }),
    heldBack: last?.report.heldBack ?? false,
    late: last?.report.late ?? [],
    releases: (last?.report.releases ?? []).map(({ id, releasedOn }) => ({
      id,
      name: releaseName(releasedOn, now),
      online: id === last?.report.online,
    })),
    pending: Number(count?.pending ?? 0),
    publications: await publicationsOf(strapi, rights, [...unmet, ...met].slice(0, shown), now),
    mayPublish: rights.mayPublishAll,
  };
}
