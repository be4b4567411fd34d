import type { Core } from '@strapi/strapi';
import type { Language } from 'shared/languages';
import { versionTable, type VersionRow } from '../versions/table';
import type { JudgedEntry } from './board';
import { keyOf } from './changes';
import { validated } from './states';
import { validationOf } from './validated';

/** By which a translation of any type is found; two types may name an entry alike. */
export const ofType = (type: string, documentId: string, language: Language): string =>
  `${type} ${keyOf(documentId, language)}`;

/** Who validated which translation, and when, by {@link ofType}. */
export type Validations = ReadonlyMap<string, { readonly author: string; readonly at: Date }>;

type Listed = Pick<VersionRow, 'type' | 'document_id' | 'language' | 'at' | 'author'> & { validated: unknown };

/** As a version's content is written; quotes within a text are written otherwise. */
const mark = `%"translationStatus":"${validated}"%`;

/** Who validated the translations of some entries, where that is known. */
export async function validationsOf(strapi: Core.Strapi, entries: readonly JudgedEntry[]): Promise<Validations> {
  const approved = entries.flatMap(({ entry, cells }) =>
    cells.flatMap(({ language, translation }) =>
      translation?.status === validated
        ? [
            {
              key: ofType(entry.type, entry.documentId, language),
              documentId: entry.documentId,
              madeAt: translation.madeAt,
            },
          ]
        : [],
    ),
  );
  if (approved.length === 0) return new Map();
  const connection = strapi.db.connection;
  const rows = (await strapi.db
    .getConnection(versionTable)
    .select(['type', 'document_id', 'language', 'at', 'author'])
    .select(connection.raw('case when content like ? then 1 else 0 end as validated', [mark]))
    .whereIn('document_id', [...new Set(approved.map(({ documentId }) => documentId))])
    .orderBy('id')) as Listed[];
  const versions = Map.groupBy(rows, (row) => ofType(row.type, row.document_id, row.language));
  return new Map(
    approved.flatMap(({ key, madeAt }) => {
      const judged = (versions.get(key) ?? []).map(({ at, author, validated: is }) => ({
        ...{ at, author },
        validated: Number(is) === 1,
      }));
      const found = validationOf(judged, madeAt);
      return found === undefined ? [] : [[key, { author: found.author, at: new Date(found.at) }] as const];
    }),
  );
}
