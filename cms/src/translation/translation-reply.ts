/** What the CMS tells the officer's screens of translations: French words, ready to be shown. */
import type { Language } from 'shared/languages';
import type { FieldDifference } from '../versions/versions-reply';

/** Not written; what the French entry says; or what it said before its words changed. */
export const cellStates = ['absent', 'stale', 'current'] as const;
export type CellState = (typeof cellStates)[number];

/** By what the board can be narrowed: how a translation stands to the French text, or who answers for it. */
export const boardStates = [...cellStates, 'working', 'validated'] as const;
export type BoardState = (typeof boardStates)[number];

/** An entry in a language. */
export type Cell = {
  readonly language: Language;
  /** « arabe » */
  readonly name: string;
  readonly state: CellState;
  /** « En retard » */
  readonly line: string;
  /** « Changé en français : Titre, Résumé. » */
  readonly changed?: string;
  /** « Validée par Amina Exemple le jeudi 26 novembre 2026 à 10:42 » */
  readonly status?: string;
  /** Where its editing screen is, after the admin's own address. */
  readonly screen: string;
  /** What the person may do there, « Commencer la traduction ». */
  readonly action?: string;
};

export type BoardRow = {
  readonly id: string;
  readonly title: string;
  /** « Actualité » */
  readonly kind: string;
  /** « Français enregistré le jeudi 26 novembre 2026 à 10:42 » */
  readonly source: string;
  /** Where the French editing screen is, after the admin's own address. */
  readonly screen: string;
  readonly cells: readonly Cell[];
};

/** How many entries are in each state in a language. */
export type Count = { readonly language: Language; readonly name: string } & Readonly<Record<BoardState, number>>;

export type Board = {
  readonly counts: readonly Count[];
  /** The types that the person may read. */
  readonly types: readonly { readonly type: string; readonly name: string }[];
  readonly languages: readonly { readonly language: Language; readonly name: string }[];
  /** Of one page: what is late first, then what is absent, each by the newest change of its French entry. */
  readonly rows: readonly BoardRow[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
};

/** A field of the French entry, with what is written there. */
export type SourceField = { readonly name: string; readonly label: string; readonly text: string };

/** Beside a translation: what is to be translated, what changed in it since, and the facts that it takes over. */
export type Source = {
  readonly state: CellState;
  readonly line: string;
  readonly atLeast: boolean;
  readonly changes: readonly FieldDifference[];
  readonly fields: readonly SourceField[];
  readonly facts: readonly SourceField[];
};

/** `GET`, `?language=ar&state=stale&type=api::article.article&page=2`, each of them or none: a {@link Board}. */
export const boardPath = '/translation/board';
/** `GET`, of an entry in a language that is not French, `?type=…&documentId=…&language=…`: a {@link Source}. */
export const sourcePath = '/translation/entry';
