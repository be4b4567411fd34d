import { dayOf, momentOf } from '../french-clock';
import { stateLine, validated } from './states';
import type { CellState } from './translation-reply';

/** What may be done about a translation; one that is up to date is only looked at. */
export const actions: Readonly<Partial<Record<CellState, string>>> = {
  absent: 'Commencer la traduction',
  stale: 'Mettre à jour',
};

/** « Changé en français : Titre, Résumé. » */
export function changeLine(labels: readonly string[], atLeast: boolean): string {
  return `Changé en français${atLeast ? ', au moins' : ''}\u00a0: ${labels.join(', ')}.`;
}

/** « Français enregistré le jeudi 26 novembre 2026 à 10:42 » */
export function sourceLine(at: Date): string {
  return `Français enregistré le\u00a0${momentOf(at)}`;
}

/** Who answers for a translation, where that is known. */
export function statusLine(status: string, validation: { author: string; at: Date } | undefined): string {
  if (status !== validated) return stateLine('working');
  if (validation === undefined) return stateLine('validated');
  return `Validée par ${validation.author}, le\u00a0${dayOf(validation.at)}`;
}

export const refusals = {
  filter: 'Ce filtre n’existe pas\u00a0: ouvrez à nouveau la page des traductions.',
  source: 'La fiche française est l’original\u00a0: choisissez une autre langue.',
  gone: 'La fiche française n’existe plus.',
} as const;
