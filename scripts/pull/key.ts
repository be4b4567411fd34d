import { contracts, type ContentType } from 'shared/generated/index';
import type { AddressedType } from 'shared/languages';
import type { EntryKey } from 'shared/rendering';

/** `city/tanger`: a document, whatever its language. */
export type DocumentKey = `${ContentType}/${string}`;

export const contentTypes = Object.keys(contracts) as ContentType[];

export const keyOf = (type: ContentType, id: string): DocumentKey => `${type}/${id}`;

/** One language of a document. */
export const entryKeyOf = ({ type, id, language }: EntryKey): string => `${type}/${id}/${language}`;

/** The type and the id of a document. */
export function partsOf(key: DocumentKey): [ContentType, string] {
  const at = key.indexOf('/');
  return [key.slice(0, at) as ContentType, key.slice(at + 1)];
}

/** Tells whether a name, as the CMS says it, is one of the types that the site knows. */
export function isContentType(name: string): name is ContentType {
  return contentTypes.some((type) => type === name);
}

/** Tells whether a name is one of the types that have addresses. */
export function isAddressed(name: string): name is AddressedType {
  return name !== 'site' && isContentType(name);
}
