import { sourceLanguage } from 'shared/languages';
import { todayInMorocco } from 'shared/today';
import { isEmpty, partsOf, text, type Entry } from '../content/form';
import { dayOf } from '../french-clock';
import { named, quote, type Rule } from './problem';

const component = 'shared.correction';

/**
 * A correction tells readers what was wrong in what they have read: none is from before the day on which the entry was
 * first published, which is `today` (`2026-11-23`, in Morocco) where it never was.
 */
export const correction =
  (today: string): Rule =>
  ({ form, entry, language, source }) => {
    const { publishedOn } = (language === sourceLanguage ? entry : source) ?? {};
    const first = isEmpty(publishedOn) ? today : todayInMorocco(new Date(String(publishedOn)));
    return partsOf(form, entry, component).flatMap(({ path, form: inner, value }) => {
      const at = Date.parse(text(value.correctedOn));
      if (Number.isNaN(at) || todayInMorocco(new Date(at)) >= first) return [];
      const since = `la première publication, ${dayOf(new Date(`${first}T12:00:00Z`))}`;
      const message = `${named(inner, 'correctedOn')} est avant ${since}\u00a0: donnez le jour où le texte en ligne a été corrigé, ou supprimez cette correction.`;
      return [{ path: [...path, 'correctedOn'], message }];
    });
  };

/**
 * The corrections that readers see and that a text to come has no more, « du mardi 3 mars 2026 (« … ») » each. One of
 * which only the words or only the instant have changed is still there.
 */
export function droppedCorrections(online: Entry, next: Entry): string[] {
  const kept = correctionsOf(next);
  return correctionsOf(online)
    .filter(({ at, words }) => !kept.some((other) => other.at === at || other.words === words))
    .map(({ at, words }) => `du ${dayOf(new Date(at))} (${quote(words)})`);
}

function correctionsOf({ corrections }: Entry): { readonly at: number; readonly words: string }[] {
  return (Array.isArray(corrections) ? (corrections as Entry[]) : [])
    .map((one) => ({ at: Date.parse(text(one.correctedOn)), words: text(one.text) }))
    .filter(({ at }) => !Number.isNaN(at));
}

/** What the officer reads of a correction that a text to come has no more. */
export function correctionLost(which: string): string {
  return `La correction ${which} est en ligne, et n’est plus ici\u00a0: la prochaine publication la retirera du site. Une correction annoncée y reste.`;
}
