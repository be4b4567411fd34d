import type { Language } from 'shared/languages';
import type { PreviewNotes } from 'shared/preview';
import { sayOf, type Finding } from '../pull/report.ts';

/** A French line for the officer; what kept the page from being shown comes first. */
export type Note = { readonly line: string; readonly stops: boolean };

const rootOf = (path: string): string => path.split('.')[0] ?? '';

/**
 * What a publication of a draft would be refused for, in a language: as the CMS's rules say it, with what the border
 * alone has found.
 */
export function notesOf(rules: PreviewNotes['notes'], findings: readonly Finding[], language: Language): Note[] {
  const told = new Set(rules.map(({ path }) => rootOf(path)));
  const here = findings.filter((finding) => finding.language === language);
  const stopped = new Set(here.filter(({ effect }) => effect === 'left-out').map(({ field = '' }) => rootOf(field)));
  const found = here
    .filter(({ field = '' }) => field === '' || !told.has(rootOf(field)))
    .map((finding) => ({ line: sayOf(finding), stops: finding.effect === 'left-out' }));
  const ruled = rules.map(({ path, message }) => ({ line: message, stops: stopped.has(rootOf(path)) && path !== '' }));
  return [...ruled, ...found].sort((one, other) => Number(other.stops) - Number(one.stops));
}
