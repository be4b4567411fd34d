import type { Core } from '@strapi/strapi';

/** Where the admin edits an entry in a language, after the admin's own address; nothing where its type is no more. */
export function screenOf(
  strapi: Core.Strapi,
  { type, documentId, language }: { type: string; documentId: string; language: string },
): string | undefined {
  const found = Object.values(strapi.contentTypes).find(({ uid }) => uid === type);
  if (found === undefined) return undefined;
  const entry = found.kind === 'singleType' ? `single-types/${type}` : `collection-types/${type}/${documentId}`;
  return `/content-manager/${entry}?plugins[i18n][locale]=${language}`;
}

/** How an address names the field at which a form is to be opened: `champ` by its path, `sous` by what the screen calls it. */
export function fieldQuery(path: string, label: string): string {
  return new URLSearchParams({ champ: path, sous: label }).toString();
}
