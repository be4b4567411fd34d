import { addressOf } from '../pull/address.ts';
import type { Assembly } from '../pull/assembly.ts';
import type { DocumentKey } from '../pull/key.ts';

/** By document, addresses as `addressOf` writes them. */
export type Addresses = ReadonlyMap<DocumentKey, readonly string[]>;

/** Where documents stand on the site. */
export function standingAt(keys: Iterable<DocumentKey>, content: Assembly): Addresses {
  return new Map([...keys].map((key) => [key, content.entries(key).map(addressOf)]));
}

/** Which addresses documents have left since they stood somewhere. */
export function vacated(before: Addresses, content: Assembly): Addresses {
  const now = standingAt(before.keys(), content);
  return new Map([...before].map(([key, addresses]) => [key, addresses.filter((one) => !now.get(key)?.includes(one))]));
}
