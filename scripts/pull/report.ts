import type { Entry } from 'shared/generated/index';
import { labels } from 'shared/generated/labels';
import type { Language } from 'shared/languages';

/** Something that the officer should know: an entry that was left out, or a part of it. */
export type Finding = {
  /**
   * `left-out`: the entry is not on the site in this language; `kept`: its last version that was fit is; `mended`: it is,
   * without the part in question.
   */
  readonly effect: 'left-out' | 'kept' | 'mended';
  readonly type: string;
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly field?: string;
  readonly problem: string;
  readonly remedy: string;
};

const effects: Readonly<Record<Finding['effect'], string>> = {
  'left-out': 'Laissé de côté',
  kept: 'La version précédente reste en ligne',
  mended: 'Publié sans cette partie',
};

/** By what the officer knows an entry. */
export const titleOf = (entry: Entry): string => ('title' in entry ? entry.title : entry.name);

/** A field as the officer's screen names it, an item of a list by its place: « Citations, n° 2 › Phrase citée ». */
function fieldName(type: string, path: string): string {
  const said: string[] = [];
  const names: string[] = [];
  for (const step of path.split('.')) {
    if (/^\d+$/.test(step)) {
      said.push(`${said.pop() ?? ''}, n°\u00a0${Number(step) + 1}`);
    } else {
      names.push(step);
      said.push(labels[type]?.fields[names.join('.')] ?? step);
    }
  }
  return said.join(' › ');
}

/** What the officer reads of an entry: which one, in which language and field, what is wrong, what to do. */
export function sayOf({ type, title, language, field, problem, remedy }: Omit<Finding, 'effect' | 'id'>): string {
  const where = field === undefined ? language : `${language}, champ « ${fieldName(type, field)} »`;
  return `${labels[type]?.type ?? type} « ${title} » (${where}) : ${problem}. ${remedy}`;
}

/** One French line for a finding: what became of the entry, and all that is said of it. */
export function lineOf(finding: Finding): string {
  return `${effects[finding.effect]} : ${sayOf(finding)}`;
}
