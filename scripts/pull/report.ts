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

/** One French line for a finding: entry, field, language, problem, remedy. */
export function lineOf(finding: Finding): string {
  const field = finding.field === undefined ? '' : `, champ « ${finding.field} »`;
  const entry = `${finding.type} « ${finding.title} » (${finding.language}${field})`;
  return `${effects[finding.effect]} : ${entry} : ${finding.problem}. ${finding.remedy}`;
}
