import { sourceLanguage, type Language } from 'shared/languages';
import type { ClockProblem } from 'shared/wall-clock';
import { inLanguages, namesOf } from '../content/language-names';
import { momentOf } from '../french-clock';
import { languagesOf, type PlanRow } from './table';

/** What is to be done, « Publication en français et en arabe, sous embargo ». */
export function changeLine(row: PlanRow): string {
  const what = row.operation === 'publish' ? 'Publication' : 'Retrait du site';
  return `${what} ${inLanguages(languagesOf(row))}${row.embargo ? ', sous embargo' : ''}`;
}

const remedy = 'Corrigez la fiche, puis publiez-la ou programmez-la de nouveau.';

/** What became of it, and who asked; a refusal in several lines. */
export function stateLine(row: PlanRow, now: Date): string {
  const ended = row.ended_at === null ? '' : `le ${momentOf(new Date(row.ended_at))}`;
  switch (row.state) {
    case 'planned':
      if (row.at < now.toISOString()) return `En retard\u00a0: le CMS réessaie. Prévu par ${row.planned_by}.`;
      return `Prévu par ${row.planned_by}.`;
    case 'done':
      return `Fait ${ended}. Prévu par ${row.planned_by}.`;
    case 'refused':
      return [`Refusé ${ended}\u00a0:`, row.reason, row.reason === refusals.gone ? [] : remedy].flat().join('\n');
    case 'cancelled':
      return `Annulé ${ended} par ${row.ended_by ?? ''}.`;
  }
}

/** Why a publication by hand is refused until an instant. */
export function underEmbargo(until: Date): string {
  return `Sous embargo jusqu’au ${momentOf(until)}\u00a0: levez d’abord l’embargo.`;
}

/** Why a time on Morocco's clocks cannot be planned. */
export function clockRefusal(problem: ClockProblem, time: string): string {
  const why = problem === 'skipped' ? 'n’existe pas' : 'est là deux fois';
  return `Cette nuit-là les horloges changent, et ${time} ${why}\u00a0: choisissez une autre heure.`;
}

/** Why something cannot be planned, and what to do. */
export const refusals = {
  unreadable: 'Donnez une date, une heure et au moins une langue.',
  past: 'Cette heure est passée\u00a0: choisissez une heure à venir, ou publiez tout de suite.',
  twice:
    'Un changement est déjà prévu pour cette fiche à cette heure\u00a0: annulez-le, ou choisissez une autre heure.',
  gone: 'La fiche n’existe plus.',
  embargoOfOther: 'Seule la publication d’un communiqué de presse peut être mise sous embargo.',
  embargoWithoutSource: `Un embargo comprend toujours le ${namesOf([sourceLanguage])}, sans lequel rien n’est en ligne\u00a0: cochez-le.`,
  embargoOnline: (languages: readonly Language[]) =>
    `Ce communiqué est déjà en ligne ${inLanguages(languages)}\u00a0: dépubliez-le avant de le mettre sous embargo.`,
  notWritten: (languages: readonly Language[]) =>
    `Il n’y a pas de version ${inLanguages(languages)}\u00a0: enregistrez-la d’abord.`,
  ended: 'Ce changement n’est plus prévu.',
  forbidden: 'Votre rôle ne permet pas de publier ce type de fiche.',
} as const;
