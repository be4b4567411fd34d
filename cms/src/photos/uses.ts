import type { Core } from '@strapi/strapi';
import { sourceLanguage } from 'shared/languages';
import { editorialTypes, type EditorialType } from '../content/editorial-types';
import { screenOf } from '../content/screen';
import { titleFieldOf } from '../content/title';

/** A language version of an entry that shows a file, as a draft or online. */
export type Use = {
  readonly file: number;
  readonly type: string;
  readonly documentId: string;
  readonly title: string;
  readonly language: string;
  readonly online: boolean;
  readonly screen?: string;
};

type Row = {
  file_id: number;
  document_id: string;
  locale: string;
  published_at: unknown;
  title: string | null;
};

/** The components of a type that may hold files, by the names of its attributes. */
const componentsOf = ({ attributes }: EditorialType): string[] => [
  ...new Set(Object.values(attributes).flatMap(({ component }) => (component === undefined ? [] : [component]))),
];

const nameOf = ({ attributes }: EditorialType): string => titleFieldOf(attributes);

/** Of which files, and in which document; all where nothing is said. */
type Asked = { readonly files?: readonly number[]; readonly documentId?: string };

/** Where files are used, drafts included. A translation shows the files of its French entry. */
export async function usesOf(strapi: Core.Strapi, { files, documentId }: Asked = {}): Promise<readonly Use[]> {
  const uses = new Map<string, Use>();
  for (const type of editorialTypes(strapi)) {
    const owned = `${type.collectionName}_cmps`;
    if (componentsOf(type).length === 0) continue;
    const query = strapi.db
      .getConnection('files_related_mph')
      .join(owned, function on() {
        this.on(`${owned}.cmp_id`, 'files_related_mph.related_id').andOn(
          `${owned}.component_type`,
          'files_related_mph.related_type',
        );
      })
      .join(type.collectionName, `${type.collectionName}.id`, `${owned}.entity_id`)
      .select(
        'files_related_mph.file_id',
        ...['document_id', 'locale', 'published_at'].map((column) => `${type.collectionName}.${column}`),
        `${type.collectionName}.${nameOf(type)} as title`,
      );
    if (files !== undefined) void query.whereIn('files_related_mph.file_id', [...files]);
    if (documentId !== undefined) void query.where(`${type.collectionName}.document_id`, documentId);
    for (const row of (await query) as Row[]) note(strapi, uses, type, row);
  }
  return [...uses.values()].sort((a, b) => Number(b.online) - Number(a.online) || a.title.localeCompare(b.title, 'fr'));
}

function note(strapi: Core.Strapi, uses: Map<string, Use>, { uid }: EditorialType, row: Row): void {
  const { file_id: file, document_id: documentId, locale } = row;
  const key = `${String(file)} ${uid} ${documentId} ${locale}`;
  const known = uses.get(key);
  const screen = screenOf(strapi, { type: uid, documentId, language: locale || sourceLanguage });
  uses.set(key, {
    ...{ file, type: uid, documentId, language: locale },
    title: row.title ?? known?.title ?? documentId,
    online: row.published_at !== null || known?.online === true,
    ...(screen === undefined ? {} : { screen }),
  });
}
