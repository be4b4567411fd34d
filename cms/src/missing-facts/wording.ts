import { dayOf } from '../french-clock';
import { quote } from '../rules/problem';
import type { MissingFact } from './facts';
import type { Since } from './since';

/** « Dates et heures : à confirmer » */
export function factLine({ label, what }: Pick<MissingFact, 'label' | 'what'>): string {
  return `${label}\u00a0: ${what === 'outcome' ? 'suite à confirmer' : 'à confirmer'}`;
}

/** « Depuis le jeudi 26 novembre 2026 » */
export function sinceLine({ at, atLeast }: Since): string {
  return `Depuis le\u00a0${dayOf(new Date(at))}${atLeast ? ' au moins' : ''}`;
}

export const refusals = {
  filter: `Ce filtre n’existe pas\u00a0: ouvrez à nouveau la page ${quote('À confirmer')}.`,
} as const;
