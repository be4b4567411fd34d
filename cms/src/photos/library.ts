import type { Core } from '@strapi/strapi';
import { consentScopes, type ConsentScope, type PeopleAnswer } from 'shared/consent';
import { editorialTypes } from '../content/editorial-types';
import { quote } from '../rules/problem';
import { looksLike } from '../uploads/fingerprint';
import type { Creator } from '../roles/may';
import { sender } from './may-change';
import type { Photo, Rights } from './photos-reply';
import { usesOf } from './uses';
import { notesOf, placesOf, twinNote } from './wording';

/** A picture as the database has it. */
export type Stored = {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  readonly formats: { readonly thumbnail?: { readonly url: string } } | null;
  readonly folder: { readonly name: string } | null;
  readonly credit: string | null;
  readonly licence: string | null;
  readonly people: PeopleAnswer | null;
  readonly consentScopes: readonly ConsentScope[] | null;
  readonly consentUntil: string | null;
  readonly fingerprint: string | null;
  readonly createdBy: Creator;
};

/** The rights of a picture, what is absent being absent. */
export function rightsIn(file: Stored): Rights {
  return {
    credit: file.credit ?? '',
    licence: file.licence ?? '',
    ...(file.people === null ? {} : { people: file.people }),
    scopes: consentScopes.filter((scope) => file.consentScopes?.includes(scope)),
    ...(file.consentUntil === null ? {} : { until: file.consentUntil }),
  };
}

/** Every picture of the library, or some. */
export async function picturesWhere(strapi: Core.Strapi, where: object = {}): Promise<Stored[]> {
  return (await strapi.db.query('plugin::upload.file').findMany({
    where: { mime: { $startsWith: 'image/' }, ...where },
    populate: { folder: true, ...sender },
    orderBy: { id: 'desc' },
  })) as Stored[];
}

/** How badly a picture wants attention: what may not be shown first, among these what an entry shows. */
function urgencyOf({ notes, uses }: Photo): number {
  const worst = notes.some(({ tone }) => tone === 'danger') ? 4 : notes.length > 0 ? 2 : 0;
  return worst + (uses.length > 0 ? 1 : 0);
}

/** When pictures are looked at, and which of them may be changed by who looks. */
type Looking = { readonly today: string; readonly mayChange: (file: Stored) => boolean };

/** Pictures with their rights, where they are used and what is to be done, the most urgent first. */
export async function photosOf(
  strapi: Core.Strapi,
  files: readonly Stored[],
  { today, mayChange }: Looking,
): Promise<Photo[]> {
  const uses = Map.groupBy(await usesOf(strapi, { files: files.map(({ id }) => id) }), ({ file }) => file);
  const types = new Map(
    editorialTypes(strapi).map(({ uid, displayName }) => [uid as string, displayName.toLowerCase()]),
  );
  const marked = await strapi.db.query('plugin::upload.file').findMany({
    select: ['id', 'name', 'fingerprint'],
    where: { fingerprint: { $notNull: true } },
  });
  const twinsOf = ({ id, fingerprint }: Stored): string[] =>
    (marked as Stored[]).flatMap((other) =>
      fingerprint !== null && other.fingerprint !== null && other.id !== id && looksLike(fingerprint, other.fingerprint)
        ? [other.name]
        : [],
    );
  const photos = files.map((file): Photo => {
    const rights = rightsIn(file);
    const twins = twinsOf(file);
    return {
      ...rights,
      ...{ id: file.id, name: file.name, thumbnail: file.formats?.thumbnail?.url ?? file.url },
      place: file.folder === null ? 'à la racine de la médiathèque' : `dossier ${quote(file.folder.name)}`,
      notes: [...notesOf(rights, today), ...(twins.length > 0 ? [twinNote(twins)] : [])],
      uses: placesOf(uses.get(file.id) ?? [], (type) => types.get(type) ?? ''),
      mayChange: mayChange(file),
    };
  });
  return photos.sort((a, b) => urgencyOf(b) - urgencyOf(a));
}
