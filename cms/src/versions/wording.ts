import type { Field } from '../content/form';
import { dayOf, momentOf } from '../french-clock';
import { quote } from '../rules/problem';
import { planning, settingUp } from './circumstance';
import { listOf, type Content, type Names } from './content';
import type { Change } from './table';

const done: Readonly<Record<Change, string>> = {
  saved: 'Enregistrée',
  published: 'Publiée',
  unpublished: 'Dépubliée',
  discarded: 'Changements abandonnés',
  restored: 'Rétablie',
  deleted: 'Supprimée',
};

/** How it came to be that nobody did it at a screen. */
const byNobody: Readonly<Record<string, string>> = {
  [settingUp]: 'à la mise en place du site',
  [planning]: 'à l’heure prévue',
};

/** What was done, and who did it: « Enregistrée par Amina Exemple », « Publiée à l’heure prévue ». */
export function changeLine(change: Change, author: string): string {
  return `${done[change]} ${byNobody[author] ?? `par ${author}`}`;
}

const number = new Intl.NumberFormat('fr', { maximumFractionDigits: 10 });

/** A value as the officer reads it; '' where there is none. */
export function shownValue({ type }: Pick<Field, 'type'>, value: Content[string] | undefined, names: Names): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  if (typeof value === 'number') return number.format(value);
  const text = listOf(value).map(String).join(', ');
  switch (type) {
    case 'media':
      return listOf(value)
        .map((hash) => names[String(hash)] ?? String(hash))
        .join(', ');
    case 'date':
      return dayOf(new Date(`${text}T12:00:00Z`));
    case 'datetime':
      return momentOf(new Date(text));
    case 'time':
      return text.slice(0, 5);
    default:
      return text;
  }
}

/** What of a version cannot be restored: what a field led to, and the label of the field. */
export function leftOut(label: string, name: string, what: 'entry' | 'file'): string {
  const gone = what === 'entry' ? 'La fiche liée' : 'Le fichier';
  return `${gone} ${quote(name)} n’existe plus (champ ${quote(label)}).`;
}

/** What readers would lose by a restoration: a correction that was announced, « du mardi 3 mars 2026 (« … ») ». */
export function wouldLose(correction: string): string {
  return `La correction ${correction} est en ligne, et cette version ne l’a pas\u00a0: rétablie puis publiée, elle la retirerait du site. Notez-la de nouveau avant de publier.`;
}

/** Why something cannot be shown or restored, and what to do. */
export const refusals = {
  gone: 'Cette version n’est plus gardée.',
  typeGone: 'Ce type de fiche n’existe plus.',
  sourceFirst: 'La fiche française n’existe plus\u00a0: rétablissez-la d’abord.',
  notDeleted: 'Cette fiche n’est plus supprimée.',
  again: 'Ces textes ont été écrits de nouveau\u00a0: rien n’a été rétabli.',
} as const;
