import type { Contract } from 'shared/contract';
import type { Language } from 'shared/languages';

/** An entry as it came in, in one language, before anything in it is believed. */
export type RawEntry = {
  readonly id: string;
  readonly language: Language;
  readonly attributes: Readonly<Record<string, unknown>>;
};

/** A former address as it came in, before anything in it is believed; `type` and `id` say whose it is. */
export type RawAddress = {
  readonly type: string;
  readonly id: string;
  readonly value: Readonly<Record<string, unknown>>;
};

/** Where content comes from: the CMS over HTTP, or the plan's files. Both give the same snapshot. */
export type Source = {
  /** The published entries of a type in every language: all of them, or those with these ids. */
  entries(contract: Contract, ids?: readonly string[]): Promise<readonly RawEntry[]>;
  /** The addresses that documents have left, whatever their types: of all, or of those with these ids. */
  former?(ids?: readonly string[]): Promise<readonly RawAddress[]>;
  /** The bytes of a media file, by the address that an entry gives. */
  media(url: string): Promise<Buffer>;
};
