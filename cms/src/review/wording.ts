import { longestNote } from 'shared/review';
import type { Language } from 'shared/languages';
import { lateMoment } from '../french-clock';
import { inLanguages } from '../content/language-names';
import type { Step, StepRow } from './table';

/** The state of a text by its last step. */
export function stateLine(step: Step | undefined): string {
  switch (step) {
    case 'asked':
      return 'À relire';
    case 'returned':
      return 'À reprendre';
    case 'read':
      return 'Relu';
    default:
      return 'En rédaction';
  }
}

const deeds: Readonly<Record<Step, string>> = {
  changed: 'Écrit',
  asked: 'Envoyé en relecture',
  returned: 'Rendu',
  read: 'Relu',
};

/** What happened, by whom and when: « Relu par Amina le 25 novembre à 10:00 ». */
export function stepLine({ step, person, at }: Pick<StepRow, 'step' | 'person' | 'at'>, now: Date): string {
  return `${deeds[step]} par ${person} ${lateMoment(new Date(at), now, 'minutes')}`;
}

/** Why a press release cannot be published or planned by one person alone, and what to do. */
export const alone = {
  ownText: (language: Language) =>
    `Un communiqué se publie à deux\u00a0: vous avez écrit la version ${inLanguages([language])}. Demandez à une autre personne de la publier ou de la programmer.`,
  notRead: (language: Language) =>
    `Un communiqué se publie à deux\u00a0: personne n’a relu la version ${inLanguages([language])} depuis son dernier changement. Choisissez «\u202fEnvoyer en relecture\u202f», à droite\u00a0; une autre personne répondra «\u202fRelu\u202f».`,
};

/** Why a step is refused, and what to do. */
export const refusals = {
  unreadable: `Dites de quelle fiche il s’agit\u00a0; une note a ${String(longestNote)} signes au plus.`,
  gone: 'Cette fiche n’est pas enregistrée dans cette langue\u00a0: enregistrez-la d’abord.',
  changed: 'Le texte a changé depuis que vous l’avez ouvert\u00a0: rechargez la page et relisez-le.',
  alreadyThere: 'C’est déjà fait.',
  notSent: 'Ce texte n’a pas été envoyé en relecture\u00a0: il n’y a rien à rendre.',
  withoutNote: 'Écrivez dans la note ce qui est à reprendre.',
  ownText: 'Vous avez écrit ce texte\u00a0: une autre personne doit le relire.',
  forbidden: 'Votre rôle ne permet pas cela.',
} as const;
