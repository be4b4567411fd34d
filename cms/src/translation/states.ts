import type { Article } from 'shared/generated/index';
import type { BoardState } from './translation-reply';

/** What a text is whose translation somebody answers for, as it stands in its field. */
export const validated: Article['translationStatus'] = 'traduction validée';

/** What is said of one translation in a state and of several, the most urgent state first. */
export const stateNames: Readonly<Record<BoardState, readonly [one: string, several: string]>> = {
  stale: ['en retard', 'en retard'],
  absent: ['absente', 'absentes'],
  current: ['à jour', 'à jour'],
  working: ['traduction de travail', 'traductions de travail'],
  validated: ['traduction validée', 'traductions validées'],
};

/** The states, in that order. */
export const states = Object.keys(stateNames) as BoardState[];

/** What is said of one translation where that stands alone, « En retard ». */
export function stateLine(state: BoardState): string {
  const [name] = stateNames[state];
  return name.charAt(0).toUpperCase() + name.slice(1);
}
