import type { ContentType } from 'shared/generated/index';
import type { PublicationRequest } from 'shared/publication';
import { contentTypes, keyOf, type Assembly, type DocumentKey } from '../pull/assembly.ts';

/** What several requests come to. */
export type Work = {
  /** The documents to read anew; nothing where all are. */
  readonly keys: ReadonlySet<DocumentKey> | undefined;
  /** The release to which the site is to return, by the last request that says so. */
  readonly rollback: Extract<PublicationRequest, { kind: 'rollback' }> | undefined;
};

/** Tells whether a name, as the CMS says it, is one of the types that the site knows. */
export function isContentType(name: string): name is ContentType {
  return contentTypes.some((type) => type === name);
}

/** What requests ask for together. A file is shown by whichever documents showed it when they were read last. */
export function workOf(requests: readonly PublicationRequest[], content: Assembly): Work {
  const keys = new Set<DocumentKey>();
  for (const request of requests) {
    if (request.kind === 'entry' && isContentType(request.type)) keys.add(keyOf(request.type, request.documentId));
    if (request.kind === 'media') for (const key of content.showing(request.url)) keys.add(key);
  }
  const all = requests.some(({ kind }) => kind === 'everything');
  const rollback = requests.filter((request) => request.kind === 'rollback').at(-1);
  return { keys: all ? undefined : keys, rollback };
}
