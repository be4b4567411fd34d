import type { City, Event } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import { facetPath, pathFor, sectionPath } from 'shared/paths';
import { byName } from '../content/order.ts';
import type { Store } from '../content/store.ts';
import { wordsIn } from '../i18n/words.ts';
import type { Calendar } from './calendar.ts';
import { kinds, slugOfKind } from './kind.ts';
import { isDated } from './schedule.ts';

/** A calendar that one can subscribe to: it stands for good, whether it has events or none yet. */
export type Subscription = Calendar & {
  readonly name: string;
  /** What it is about, in a list of calendars. */
  readonly label: string;
};

/** All events of a language. */
export function calendarOfAll(language: Language, content: Store): Subscription {
  const label = wordsIn(language)('section.event');
  return named(
    label,
    { language, base: sectionPath('event', language), events: content.list('event', language) },
    content,
  );
}

/** The events of a kind. */
export function calendarOfKind(kind: Event['kind'], language: Language, content: Store): Subscription {
  const base = facetPath('event', language, 'kind', slugOfKind(kind, language));
  const events = content.list('event', language).filter((event) => event.kind === kind);
  return named(wordsIn(language)(`event.kind.${kind}`), { language, base, events }, content);
}

/** The events of a city. */
export function calendarOfCity({ id, name, slug, language }: City, content: Store): Subscription {
  const events = content.list('event', language).filter(({ city }) => city === id);
  return named(name, { language, base: pathFor('city', language, slug), events }, content);
}

/** A single event to add to one's calendar, or nothing where its date is not confirmed. */
export function calendarOfEvent(event: Event): Calendar | undefined {
  const { language, slug } = event;
  return isDated(event) ? { language, base: pathFor('event', language, slug), events: [event] } : undefined;
}

/** Every calendar that one can subscribe to in a language: of all events, of each kind, of each city. */
export function subscriptionsIn(
  language: Language,
  content: Store,
): { readonly all: Subscription; readonly kinds: readonly Subscription[]; readonly cities: readonly Subscription[] } {
  return {
    all: calendarOfAll(language, content),
    kinds: kinds.map((kind) => calendarOfKind(kind, language, content)),
    cities: byName(content.list('city', language), language).map((city) => calendarOfCity(city, content)),
  };
}

function named(label: string, calendar: Calendar, content: Store): Subscription {
  return { ...calendar, label, name: `${label} · ${content.site(calendar.language).name}` };
}
