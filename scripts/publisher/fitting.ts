import type { Entry } from 'shared/generated/index';
import { addressOf } from '../pull/address.ts';
import type { Assembly, Documents } from '../pull/assembly.ts';
import { keyOf, type DocumentKey } from '../pull/key.ts';
import type { Document } from '../pull/document.ts';
import { keepingFit, withoutTwin } from './keeping.ts';

/** What is online, as far as it decides what may go there. */
export type Online = {
  readonly content: Pick<Assembly, 'claimants'>;
  /** A document as it is online, or was when the publisher ran last. */
  asBefore(key: DocumentKey): Document | undefined;
};

/** Documents as they may go online, and, as they were read, those that wait for an address of another. */
export type Fitting = { readonly documents: Documents; readonly waiting: ReadonlyMap<DocumentKey, Document> };

/**
 * What may go online of documents: what is unfit stands as it did before, and who stands at an address keeps it. Of those
 * who want one at which nobody stood the first by key has it.
 */
export function fitting(given: Documents, online: Online): Fitting {
  const taken = new Map(given);
  const waiting = new Map<DocumentKey, Document>();
  for (;;) {
    const documents = new Map([...taken].map(([key, document]) => [key, kept(key, document, online)]));
    const losers = losersOf(documents, online);
    if (losers.length === 0) return { documents, waiting };
    for (const entry of losers) {
      const key = keyOf(entry.type, entry.id);
      const [read, document] = [given.get(key), taken.get(key)];
      if (read !== undefined) waiting.set(key, read);
      if (document !== undefined) taken.set(key, withoutTwin(document, entry));
    }
  }
}

function kept(key: DocumentKey, document: Document | undefined, online: Online): Document | undefined {
  return document === undefined || document.unfit.length === 0 ? document : keepingFit(document, online.asBefore(key));
}

/** The entries of some documents that want an address which another one has. */
function losersOf(documents: Documents, online: Online): Entry[] {
  const wanted = Map.groupBy(
    [...documents.values()].flatMap((document) => document?.entries ?? []),
    addressOf,
  );
  return [...wanted].flatMap(([address, entries]) => {
    const others = online.content.claimants(address).filter((key) => !documents.has(key));
    const keys = [...others, ...entries.map(({ type, id }) => keyOf(type, id))];
    if (keys.length === 1) return [];
    const owner = keys.find((key) => stoodAt(address, online.asBefore(key))) ?? keys.toSorted()[0];
    return entries.filter(({ type, id }) => keyOf(type, id) !== owner);
  });
}

function stoodAt(address: string, document: Document | undefined): boolean {
  return document?.entries.some((entry) => addressOf(entry) === address) ?? false;
}
