import type { Entries, Event } from 'shared/generated/index';
import { isLanguage, sourceLanguage, type AddressedType, type Language } from 'shared/languages';
import { generatedPageOf, typeOfSection } from 'shared/paths';
import { statusOf } from '../action/selection.ts';
import { seedOf } from '../cover/seed.ts';
import type { Store } from '../content/store.ts';
import { formatSchedule, isConfirmed } from '../event/schedule.ts';
import { formatPeriod } from '../i18n/date.ts';
import { wordsIn } from '../i18n/words.ts';
import type { Card } from './drawing.ts';

/**
 * The card of the page at a decoded address: its own, or that of the nearest page above it, so that every page has one:
 * a part of a list (`/fr/evenements/ville/tanger/`) has the card of the list, an unknown address that of the home page.
 */
export function cardAt(path: string, content: Store): Card {
  const [language = sourceLanguage, section, slug] = path.split('/').filter((part) => part !== '');
  if (!isLanguage(language)) return cardOfHome(sourceLanguage, content);
  if (section === undefined) return cardOfHome(language, content);
  const type = typeOfSection(language, section);
  const generated = generatedPageOf(language, section);
  const entry = content.get(type ?? 'page', language, slug ?? (type === undefined ? section : ''));
  if (entry !== undefined) return cardOfEntry(entry, content);
  const words = wordsIn(language);
  const { name } = content.site(language);
  if (type !== undefined && type !== 'page') {
    const kind = type === 'organisation' ? 'page' : type;
    return { language, name, title: words(`section.${type}`), detail: words(`lead.${type}`), kind, seed: type };
  }
  if (generated === undefined) return cardOfHome(language, content);
  const [title, detail] = [words(`page.${generated}`), words(`page.lead.${generated}`)];
  return { language, name, title, detail, kind: 'page', seed: generated };
}

function cardOfHome(language: Language, content: Store): Card {
  const { name, tagline } = content.site(language);
  return { language, title: name, detail: tagline, kind: 'page', seed: 'home' };
}

/** An entry has one cover in all its languages. */
function cardOfEntry(entry: Entries[AddressedType], content: Store): Card {
  const { language, type } = entry;
  return {
    language,
    title: 'title' in entry ? entry.title : entry.name,
    name: content.site(language).name,
    kind: type === 'organisation' ? 'page' : type,
    seed: seedOf(entry),
    ...particulars(entry, content),
  };
}

/** What kind of thing an entry is, and what must be known of it at once. */
function particulars(entry: Entries[AddressedType], content: Store): Pick<Card, 'kicker' | 'detail'> {
  const words = wordsIn(entry.language);
  switch (entry.type) {
    case 'event': {
      const city = entry.city === undefined ? undefined : content.find('city', entry.language, entry.city);
      const kicker = [words(`event.kind.${entry.kind}`), ...(city === undefined ? [] : [city.name])].join(' · ');
      return { kicker, detail: whenOf(entry) };
    }
    case 'action': {
      const paragraph = words('paragraph', { number: entry.number });
      return { kicker: words('action.number', { paragraph }), detail: words(`action.status.${statusOf(entry)}`) };
    }
    case 'press-release':
      return { kicker: words(`press.kind.${entry.kind}`) };
    case 'article':
      return { kicker: words(entry.planParagraph === undefined ? 'section.article' : 'article.explained') };
    case 'city':
      return { kicker: words('city.programme') };
    case 'page':
      return { detail: entry.summary };
    default:
      return { kicker: words(`section.${entry.type}`) };
  }
}

/** When an event takes place, and whether it does as planned; a date that is not confirmed is said to be so, whole on its line. */
function whenOf({ schedule, language, eventStatus }: Event): string {
  const words = wordsIn(language);
  const when = isConfirmed(schedule)
    ? [formatSchedule(schedule, language)]
    : [
        words('state.date'),
        ...(schedule.period === undefined
          ? []
          : [words('state.period', { period: formatPeriod(schedule.period, language) }).replaceAll(' ', '\u00a0')]),
      ];
  const changed = eventStatus === 'annulé' || eventStatus === 'reporté' || eventStatus === 'tenu';
  return [...(changed ? [words(`event.status.${eventStatus}`)] : []), ...when].join(' · ');
}
