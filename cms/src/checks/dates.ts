import { sourceLanguage } from 'shared/languages';
import { todayInMorocco } from 'shared/today';
import { isEmpty, partsOf, text, type Entry, type Form } from '../content/form';
import { named } from '../rules/problem';
import type { Advice, Advise } from './finding';

/** Instants of what has happened. */
const past = ['publishedOn', 'updatedOn', 'correctedOn'] as const;

function notYet(form: Form, entry: Entry, path: readonly string[], today: string): Advice[] {
  return (
    past
      // One that cannot be read is for the rules to refuse.
      .filter((name) => name in form && !Number.isNaN(Date.parse(text(entry[name]))))
      .filter((name) => todayInMorocco(new Date(String(entry[name]))) > today)
      .map((name) => ({
        path: [...path, name],
        message: `${named(form, name)} est à venir\u00a0: les lecteurs liraient une date qui n’est pas encore passée.`,
      }))
  );
}

/** What is dated is not over before it is announced, nor told of before it has happened; rules refuse what cannot be. */
export const dates =
  (today: string, isOnline: boolean): Advise =>
  ({ form, entry, language }) => {
    if (language !== sourceLanguage) return [];
    const [published, updated] = [text(entry.publishedOn), text(entry.updatedOn)];
    const turned =
      published !== '' && updated !== '' && Date.parse(updated) < Date.parse(published)
        ? [{ path: ['updatedOn'], message: `${named(form, 'updatedOn')} est avant ${named(form, 'publishedOn')}.` }]
        : [];
    const over = partsOf(form, entry, 'event.schedule').flatMap(({ path, form: inner, value }) => {
      const name = isEmpty(value.endDate) ? 'startDate' : 'endDate';
      if (isOnline || isEmpty(value[name]) || text(value[name]) >= today) return [];
      const message = `${named(inner, name)} est déjà passée\u00a0: l’événement paraîtra parmi ceux d’hier.`;
      return [{ path: [...path, name], message }];
    });
    const parts = partsOf(form, entry).flatMap(({ path, form: inner, value }) => notYet(inner, value, path, today));
    return [...notYet(form, entry, [], today), ...parts, ...turned, ...over];
  };
