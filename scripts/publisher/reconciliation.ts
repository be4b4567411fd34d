import { contentTypes, type Assembly, type DocumentKey, type Documents } from '../pull/assembly.ts';
import { refuseShrinkage } from '../pull/shrinkage.ts';
import type { Document } from '../pull/document.ts';

/**
 * Everything that a source has, as a change of the content: what is not among it is gone. Throws a Failure where so much
 * is gone that the CMS, not an editor, must be the reason.
 */
export function whole(read: Documents, content: Assembly): Documents {
  const before = [...content.keys()];
  const all = new Map<DocumentKey, Document | undefined>(before.map((key) => [key, undefined]));
  for (const [key, document] of read) all.set(key, document);
  refuseShrinkage(before.length === 0 ? undefined : counted(before), counted(read.keys()));
  return all;
}

function counted(keys: Iterable<DocumentKey>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>(contentTypes.map((type) => [type, 0]));
  for (const key of keys) {
    const type = key.slice(0, key.indexOf('/'));
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}
