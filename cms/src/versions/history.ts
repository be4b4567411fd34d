import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { languageCodes, type Language } from 'shared/languages';
import { screenOf } from '../content/screen';
import { titlesOf, type FormedType } from '../content/forms';
import { momentOf } from '../french-clock';
import { inLanguages } from '../content/language-names';
import { differenceOf } from './difference';
import { draftsOf } from './drafts';
import { lossesOf } from './losses';
import { restoredOver } from './restorable';
import { versionTable, wholeIn, type VersionRow } from './table';
import type { Compared, Deleted, Difference, EntryVersions } from './versions-reply';
import { changeLine, refusals } from './wording';

type Types = ReadonlyMap<string, FormedType>;
type Place = { readonly type: string; readonly documentId: string; readonly language: Language };
type Listed = Omit<VersionRow, 'content' | 'names'>;

/** All of a row but what the entry held. */
const listed = ['id', 'at', 'type', 'document_id', 'language', 'change', 'author', 'title'];

/** How many entries that were deleted are shown. */
const shown = 200;

/** The versions of an entry in a language, newest first, or the last ones of them. */
export async function entryVersions(
  strapi: Core.Strapi,
  { type, documentId, language }: Place,
  last: number,
): Promise<EntryVersions> {
  const rows = (await strapi.db
    .getConnection(versionTable)
    .select(listed)
    .where({ type, document_id: documentId, language })
    .orderBy('id', 'desc')
    .limit(last)) as Listed[];
  const versions = rows.map(({ id, at, change, author }) => ({
    id,
    moment: momentOf(new Date(at)),
    line: changeLine(change, author),
  }));
  return { versions };
}

/** The version with a number. Throws where it is kept no more. */
export async function versionWith(strapi: Core.Strapi, id: unknown): Promise<VersionRow> {
  const found = Number.isInteger(id) ? strapi.db.getConnection(versionTable).where({ id }).first() : undefined;
  const row = (await found) as VersionRow | undefined;
  if (row === undefined) throw new errors.NotFoundError(refusals.gone);
  return row;
}

/** The type of a version. Throws where the CMS has it no more. */
export function typeOf(types: Types, { type }: Pick<VersionRow, 'type'>): FormedType {
  const found = types.get(type);
  if (found === undefined) throw new errors.NotFoundError(refusals.typeGone);
  return found;
}

/** The version that stood before another one, if any. */
async function versionBefore(strapi: Core.Strapi, row: VersionRow): Promise<VersionRow | undefined> {
  const { type, document_id, language } = row;
  return (await strapi.db
    .getConnection(versionTable)
    .where({ type, document_id, language })
    .andWhere('id', '<', row.id)
    .orderBy('id', 'desc')
    .first()) as VersionRow | undefined;
}

/** From what an entry is now to a version of it, which is what restoring would change; or what that version changed. */
export async function difference(
  strapi: Core.Strapi,
  types: Types,
  row: VersionRow,
  compared: Compared,
): Promise<Omit<Difference, 'mayRestore'>> {
  const type = typeOf(types, row);
  const { document_id, language } = row;
  const version = wholeIn(row);
  const earlier = await versionBefore(strapi, row);
  const isFirst = earlier === undefined;
  if (compared === 'before') {
    const fields = isFirst ? [] : differenceOf(type.form, wholeIn(earlier), version, language);
    return { isFirst, fields, losses: [] };
  }
  const [now] = await draftsOf(strapi, type, titlesOf(types), document_id, [language]);
  if (now === undefined) return { isFirst, fields: [], losses: [] };
  const restored = { ...version, content: restoredOver(now.content, version.content) };
  const losses = await lossesOf(strapi, type, { documentId: document_id, language }, restored.content);
  return { isFirst, fields: differenceOf(type.form, now, restored, language), losses };
}

/** The versions that deletions left of what has not come back since, newest first. */
async function deletedRows(strapi: Core.Strapi): Promise<Listed[]> {
  const connection = strapi.db.connection;
  return (await connection(`${versionTable} as gone`)
    .select(listed)
    .where({ change: 'deleted' })
    .whereNotExists(
      connection(`${versionTable} as later`)
        .whereRaw('later.type = gone.type and later.document_id = gone.document_id')
        .whereRaw('later.language = gone.language and later.id > gone.id'),
    )
    .orderBy('id', 'desc')) as Listed[];
}

const placeOf = ({ language }: Listed): number => languageCodes.indexOf(language);

/** Rows by the deletion that left them: of each the languages of an entry that went together, French first. */
function byDeletion(rows: readonly Listed[]): Listed[][] {
  const groups = Map.groupBy(rows, ({ type, document_id, at }) => `${type} ${document_id} ${at}`);
  return [...groups.values()].map((group) => group.toSorted((one, other) => placeOf(one) - placeOf(other)));
}

/** What went together with a version that a deletion left. Throws where that has come back since. */
export async function deletedWith(strapi: Core.Strapi, id: number): Promise<readonly Listed[]> {
  const group = byDeletion(await deletedRows(strapi)).find((rows) => rows.some((row) => row.id === id));
  if (group === undefined) throw new errors.ValidationError(refusals.notDeleted);
  return group;
}

/** The entries that were deleted, of the types and languages that the person may bring back. */
export async function deletedEntries(
  strapi: Core.Strapi,
  types: Types,
  mayRestore: (type: string, language: string) => boolean,
): Promise<Deleted[]> {
  const rows = (await deletedRows(strapi)).filter(
    ({ type, language }) => types.has(type) && mayRestore(type, language),
  );
  return byDeletion(rows)
    .slice(0, shown)
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { id, type, document_id: documentId, language, title, at, change, author } = first;
      return [
        {
          id,
          title,
          line: `${typeOf(types, first).displayName}, ${inLanguages(group.map((row) => row.language))}`,
          deletion: `${changeLine(change, author)} le\u00a0${momentOf(new Date(at))}`,
          screen: screenOf(strapi, { type, documentId, language }) ?? '',
        },
      ];
    });
}
