import { endsSoon, isOver } from 'shared/consent';
import { isLanguage, languageCodes } from 'shared/languages';
import { dayOf as clockDay } from '../french-clock';
import { namesOf } from '../content/language-names';
import { quote } from '../rules/problem';
import type { Note, PlaceOfUse, Rights } from './photos-reply';
import type { Use } from './uses';

const listed = new Intl.ListFormat('fr', { type: 'conjunction' });

/** « mercredi 31 mars 2027 », of a day such as `2027-03-31`. */
export const dayOf = (date: string): string => clockDay(new Date(`${date}T12:00:00Z`));

/** What keeps a picture from being shown, then what soon will; each says what to do. */
export function notesOf({ credit, licence, people, scopes, until }: Rights, today: string): Note[] {
  const notes: Note[] = [];
  const danger = (text: string) => notes.push({ tone: 'danger', text });
  if (credit === '') danger('Le crédit manque\u00a0: dites qui a fait l’image.');
  if (licence === '') danger('La licence manque\u00a0: dites de quel droit le site la montre.');
  if (people === undefined)
    danger('Dites si l’on peut y reconnaître quelqu’un\u00a0: sans réponse, la fiche ne se publie pas.');
  if (people !== 'accord écrit') return notes;
  if (!scopes.includes('site')) danger('L’accord ne couvre pas le site\u00a0: l’image n’y est pas montrée.');
  if (until === undefined) return notes;
  if (isOver({ until }, today)) {
    danger(
      `L’accord a expiré le ${dayOf(until)}\u00a0: l’image n’est plus sur le site. Saisissez la nouvelle date s’il est renouvelé.`,
    );
  } else if (endsSoon({ until }, today)) {
    const text = `L’accord expire le ${dayOf(until)}\u00a0: ce jour-là à minuit, l’image quittera le site. Demandez son renouvellement, ou choisissez une autre image.`;
    notes.push({ tone: 'warning', text });
  }
  return notes;
}

/** That pictures look the same; the officer alone can tell whether one is too many. */
export function twinNote(names: readonly string[]): Note {
  const others = listed.format(names.map(quote));
  return { tone: 'warning', text: `Ressemble beaucoup à ${others}\u00a0: si c’est la même image, n’en gardez qu’une.` };
}

/** The entries that show a file, one line each, whatever the number of their languages. */
export function placesOf(uses: readonly Use[], nameOf: (type: string) => string): PlaceOfUse[] {
  return [...Map.groupBy(uses, ({ type, documentId }) => `${type} ${documentId}`).values()].flatMap((group) => {
    const source = group.find(({ language }) => language === 'fr') ?? group[0];
    if (source === undefined) return [];
    const languages = languageCodes.filter((code) => group.some(({ language }) => language === code));
    const state = group.some(({ online }) => online) ? 'en ligne' : 'brouillon';
    const line = [nameOf(source.type), namesOf(languages), state].filter((part) => part !== '').join(', ');
    return [{ title: source.title, line, ...(source.screen === undefined ? {} : { screen: source.screen }) }];
  });
}

/** Why a file stays, and what to do first. */
export function refusalOfDeletion(name: string, uses: readonly Use[]): string {
  const titles = [...new Set(uses.map(({ title, language }) => (isLanguage(language) ? quote(title) : title)))];
  return `${quote(name)} n’est pas supprimé\u00a0: ${titles.length === 1 ? 'une fiche le montre' : 'des fiches le montrent'}, ${listed.format(titles)}. Retirez-le d’abord ${titles.length === 1 ? 'de cette fiche' : 'de ces fiches'} et publiez-${titles.length === 1 ? 'la' : 'les'} de nouveau.`;
}
