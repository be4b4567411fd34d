import { longestReason } from 'shared/former-address';
import type { Language } from 'shared/languages';
import { inLanguages } from '../content/language-names';

/** What the officer reads of a withdrawal that is refused. */
export const refusals = {
  forbidden: 'Votre rôle ne permet pas de retirer cette fiche du site\u00a0: demandez à un publicateur.',
  unreadable: 'Cette demande ne peut pas être lue\u00a0: rouvrez la fenêtre «\u202fDépublier\u202f».',
  notOnline: 'Cette fiche n’est pas publiée dans cette langue\u00a0: il n’y a rien à retirer.',
  withoutTarget: 'Dites où la page a déménagé.',
  unknownTarget: (language: Language) =>
    `L’adresse donnée ${inLanguages([language])} ne convient pas\u00a0: copiez celle d’une page du site, comme /fr/presse/, ou une adresse qui commence par https://.`,
  nothingThere: (language: Language) =>
    `Aucune page du site n’est en ligne à l’adresse donnée ${inLanguages([language])}\u00a0: copiez-la depuis le site.`,
  longReason: (language: Language) =>
    `La raison donnée ${inLanguages([language])} dépasse ${String(longestReason)} caractères\u00a0: raccourcissez-la.`,
  itself: 'Une page ne peut pas mener à elle-même\u00a0: donnez une autre adresse.',
};
