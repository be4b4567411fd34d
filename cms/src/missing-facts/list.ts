import type { Core } from '@strapi/strapi';
import { sourceLanguage } from 'shared/languages';
import { text, type Entry } from '../content/form';
import type { FormedType } from '../content/forms';
import { versionTable, wholeIn, type VersionRow } from '../versions/table';
import { confirmedParts, missingFacts, statuses, type MissingFact } from './facts';
import { missingSince, type Since } from './since';
import { titleFieldOf, untitled } from '../content/title';

/** A fact that is to be confirmed, where it stands, and since when. */
export type Found = MissingFact & {
  readonly type: string;
  readonly documentId: string;
  readonly title: string;
  readonly since: Since;
};

/** How many entries one question names: what their versions held is read at once. */
const atOnce = 200;

type Row = Entry & { documentId: string; createdAt: string | Date };
type Lacking = { readonly row: Row; readonly facts: readonly MissingFact[] };
type Version = Pick<VersionRow, 'document_id' | 'at' | 'content' | 'names'>;

/** The French drafts of a type that lack something. */
async function lackingOf(strapi: Core.Strapi, { uid, form }: FormedType, called: string): Promise<Lacking[]> {
  const parts = confirmedParts(form);
  const fields = statuses(form);
  const rows = (await strapi.db.query(uid).findMany({
    select: ['documentId', 'createdAt', called, ...fields],
    where: { publishedAt: null, locale: sourceLanguage },
    populate: Object.fromEntries(parts.map((name) => [name, true])),
  })) as Row[];
  return rows.map((row) => ({ row, facts: missingFacts(form, row) })).filter(({ facts }) => facts.length > 0);
}

async function versionsOf(strapi: Core.Strapi, type: string, ids: readonly string[]): Promise<Map<string, Version[]>> {
  const rows = (await strapi.db
    .getConnection(versionTable)
    .select(['document_id', 'at', 'content', 'names'])
    .where({ type, language: sourceLanguage })
    .whereIn('document_id', [...ids])
    .orderBy('id')) as Version[];
  return Map.groupBy(rows, (row) => row.document_id);
}

/** Every fact of the French entries of a type that is to be confirmed, in no order. */
export async function factsToConfirm(strapi: Core.Strapi, type: FormedType): Promise<Found[]> {
  const { uid, form } = type;
  const called = titleFieldOf(form);
  const lacking = await lackingOf(strapi, type, called);
  const found: Found[] = [];
  for (let place = 0; place < lacking.length; place += atOnce) {
    const some = lacking.slice(place, place + atOnce);
    const versions = await versionsOf(
      strapi,
      uid,
      some.map(({ row }) => row.documentId),
    );
    for (const { row, facts } of some) {
      const { documentId } = row;
      const told = (versions.get(documentId) ?? []).map((version) => ({
        at: version.at,
        missing: new Set(missingFacts(form, wholeIn(version).content).map(({ path }) => path)),
      }));
      const made = new Date(row.createdAt).toISOString();
      for (const fact of facts) {
        const history = told.map(({ at, missing }) => ({ at, missing: missing.has(fact.path) }));
        const title = text(row[called]) || untitled;
        found.push({ ...fact, type: uid, documentId, title, since: missingSince(history, made) });
      }
    }
  }
  return found;
}
