import type { Documents } from '../pull/assembly.ts';
import { contentTypes, type DocumentKey } from '../pull/key.ts';
import { refuseShrinkage } from '../pull/shrinkage.ts';
import { isPublished, type Document } from '../pull/document.ts';
import type { LiveSite } from './live-site.ts';

/** How so great a loss is allowed for once; the publisher looks at it when it reads everything for the first time. */
const remedy =
  'Si c’est voulu, arrêtez le service de mise en ligne et relancez-le une seule fois avec l’option\u00a0: ' +
  '«\u00a0npm run publisher -- --accept-shrink\u00a0», ou «\u00a0npm start -- --accept-shrink\u00a0».';

type Before = Pick<LiveSite, 'content' | 'keysBefore' | 'asBefore'>;

/**
 * Everything that a source has, as a change of the content: what is not among it is gone. Throws a Failure where nothing is
 * left or, unless the loss is accepted, so much is gone that the CMS, not an editor, must be the reason.
 */
export function whole(read: Documents, site: Before, { acceptShrink }: { readonly acceptShrink: boolean }): Documents {
  const all = new Map<DocumentKey, Document | undefined>([...site.content.keys()].map((key) => [key, undefined]));
  for (const [key, document] of read) all.set(key, document);
  const before = site.keysBefore();
  const isFirst = before.length === 0;
  refuseShrinkage(isFirst || acceptShrink ? undefined : counted(before), counted(standingOf(read, site)), remedy);
  return all;
}

/**
 * What would be online. A document that is unfit stands as it did before, where today's content types still admit that:
 * after a field has become required there may be none. What is left of one that is published no more makes up for nothing.
 */
function standingOf(read: Documents, site: Before): DocumentKey[] {
  return [...read].flatMap(([key, document]) => {
    if (document === undefined || !isPublished(document)) return [];
    return document.entries.length > 0 || site.asBefore(key) !== undefined ? [key] : [];
  });
}

function counted(keys: Iterable<DocumentKey>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>(contentTypes.map((type) => [type, 0]));
  for (const key of keys) {
    const type = key.slice(0, key.indexOf('/'));
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}
