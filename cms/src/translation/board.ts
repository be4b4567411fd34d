import type { Language } from 'shared/languages';
import type { Changes } from './changes';
import type { TranslatedEntry, Translation } from './entries';
import { validated } from './states';
import { boardStates, type BoardState, type CellState } from './translation-reply';

/** An entry in a language, as far as the board orders and counts it. */
export type Judged = {
  readonly language: Language;
  readonly state: CellState;
  readonly translation: Translation | undefined;
  readonly changes: Changes | undefined;
};
export type JudgedEntry = { readonly entry: TranslatedEntry; readonly cells: readonly Judged[] };

/** By what the board is narrowed. */
export type Filter = {
  readonly language?: Language | undefined;
  readonly state?: BoardState | undefined;
  readonly type?: string | undefined;
};

/** What comes first. */
const urgency: readonly CellState[] = ['stale', 'absent', 'current'];

/** How an entry stands in a language. */
export function judged(entry: TranslatedEntry, language: Language, changes: Changes | undefined): Judged {
  const translation = entry.translations.get(language);
  const state = translation === undefined ? 'absent' : changes === undefined ? 'current' : 'stale';
  return { language, state, translation, changes };
}

function isIn({ state, translation }: Judged, asked: BoardState): boolean {
  if (asked !== 'working' && asked !== 'validated') return state === asked;
  return translation !== undefined && (translation.status === validated) === (asked === 'validated');
}

/** How many entries are in each state in a language. */
export function countsIn(entries: readonly JudgedEntry[], language: Language): Record<BoardState, number> {
  const cells = entries.flatMap((entry) => entry.cells.filter((cell) => cell.language === language));
  return Object.fromEntries(
    boardStates.map((state) => [state, cells.filter((cell) => isIn(cell, state)).length]),
  ) as Record<BoardState, number>;
}

/** The entries that a filter lets through, with the language it names alone: late ones first, then absent ones, newest change first. */
export function filtered(entries: readonly JudgedEntry[], { language, state, type }: Filter): JudgedEntry[] {
  const rank = ({ cells }: JudgedEntry): number => Math.min(...cells.map((cell) => urgency.indexOf(cell.state)));
  return entries
    .filter(({ entry }) => type === undefined || entry.type === type)
    .map(({ entry, cells }) => ({
      entry,
      cells: cells.filter((cell) => language === undefined || cell.language === language),
    }))
    .filter(({ cells }) => state === undefined || cells.some((cell) => isIn(cell, state)))
    .toSorted(
      (one, other) =>
        rank(one) - rank(other) ||
        Date.parse(other.entry.savedAt) - Date.parse(one.entry.savedAt) ||
        one.entry.title.localeCompare(other.entry.title, 'fr'),
    );
}
