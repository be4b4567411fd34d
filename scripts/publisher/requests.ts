import type { PublicationRequest } from 'shared/publication';
import type { Assembly } from '../pull/assembly.ts';
import { isContentType, keyOf, type DocumentKey } from '../pull/key.ts';

/** The documents that a request is about. A file is shown by whichever documents showed it when they were read last. */
export function keysOf(request: PublicationRequest, content: Assembly): readonly DocumentKey[] {
  if (request.kind === 'media') return content.showing(request.url);
  return request.kind === 'entry' && isContentType(request.type) ? [keyOf(request.type, request.documentId)] : [];
}

/** The documents to read anew for several requests, each with the number of the last request that is about it. */
export function wantedBy(requests: readonly PublicationRequest[], content: Assembly): ReadonlyMap<DocumentKey, number> {
  const wanted = new Map<DocumentKey, number>();
  for (const request of requests)
    for (const key of keysOf(request, content)) wanted.set(key, Math.max(request.id, wanted.get(key) ?? 0));
  return wanted;
}
