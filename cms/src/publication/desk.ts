import type { Core } from '@strapi/strapi';
import { isLanguage, type Language } from 'shared/languages';
import { silence } from 'shared/publication';
import type { EntryReply, HomeReply, Publication } from './desk-reply';
import { lastReport, type LastReport } from './reports';
import { receiptOf, type RequestRow } from './request-row';
import type { Rights } from './rights';
import { requestTable } from './tables';
import { delay, publicationLine, publisherLine, releaseName, subject, type PublisherState } from './wording';

/** How many receipts the admin's home shows, and among how many it looks for those that the person may read. */
const [shown, looked] = [10, 100];

/** Where the admin edits an entry. */
function screenOf(strapi: Core.Strapi, { type, document_id, languages, change }: RequestRow): string | undefined {
  if (type === null || document_id === null || change === 'deleted') return undefined;
  const found = Object.values(strapi.contentTypes).find(({ uid }) => uid === type);
  if (found === undefined) return undefined;
  const [language = ''] = languages?.split(',') ?? [];
  const entry = found.kind === 'singleType' ? `single-types/${type}` : `collection-types/${type}/${document_id}`;
  return `/content-manager/${entry}?plugins[i18n][locale]=${language}`;
}

function publicationOf(strapi: Core.Strapi, row: RequestRow, now: Date): Publication {
  const receipt = receiptOf(row);
  const screen = screenOf(strapi, row);
  const languages = (row.languages?.split(',') ?? []).filter(isLanguage);
  return {
    id: row.id,
    outcome: receipt?.outcome ?? 'pending',
    title: subject(row),
    ...(screen === undefined ? {} : { screen }),
    line: publicationLine({ ...row, languages, receipt }, now),
    problems: receipt?.problems ?? [],
    pages: receipt?.pages ?? [],
  };
}

/** What the publisher does at an instant: what it said last, unless that is too long ago. */
function stateOf(last: LastReport | undefined, now: Date): PublisherState {
  if (last === undefined) return { state: 'absent' };
  const heard = last.at.toISOString();
  const silent = now.getTime() - last.at.getTime() > silence;
  return { state: silent && last.report.state !== 'stopped' ? 'silent' : last.report.state, heard };
}

/** The last request about an entry in a language, for its screen. */
export async function entryReply(
  strapi: Core.Strapi,
  { mayPublish }: Rights,
  { type, documentId, language }: { type: string; documentId: string; language: Language },
): Promise<EntryReply> {
  const now = new Date();
  const row = (await strapi.db
    .getConnection(requestTable)
    .where({ type, document_id: documentId })
    .andWhere('languages', 'like', `%${language}%`)
    .orderBy('id', 'desc')
    .first()) as RequestRow | undefined;
  const publication = row === undefined ? null : publicationOf(strapi, row, now);
  const late = publication?.outcome === 'pending' ? delay(stateOf(await lastReport(strapi), now), now) : undefined;
  return { publication, ...(late === undefined ? {} : { delay: late }), mayPublish: mayPublish(type) };
}

/** What the admin's home shows: the publisher, its last receipts, and the releases to which one can return. */
export async function homeReply(strapi: Core.Strapi, { mayRead, mayPublishAll }: Rights): Promise<HomeReply> {
  const now = new Date();
  const requests = () => strapi.db.getConnection(requestTable);
  const rows = (await requests().whereNotNull('receipt').orderBy('id', 'desc').limit(looked)) as RequestRow[];
  const [count] = (await requests().whereNull('receipt').count('id as pending')) as { pending: number | string }[];
  const last = await lastReport(strapi);
  const state = stateOf(last, now);
  return {
    publisher: publisherLine(state, now),
    running: delay(state, now) === undefined,
    heldBack: last?.report.heldBack ?? false,
    releases: (last?.report.releases ?? []).map(({ id, releasedOn }) => ({
      id,
      name: releaseName(releasedOn, now),
      online: id === last?.report.online,
    })),
    pending: Number(count?.pending ?? 0),
    publications: rows
      .filter(({ type }) => type === null || mayRead(type))
      .slice(0, shown)
      .map((row) => publicationOf(strapi, row, now)),
    mayPublish: mayPublishAll,
  };
}
