import type { Article, City, Event, PressRelease } from 'shared/generated/index';
import type { AddressedType, Language } from 'shared/languages';
import { feedPath, homePath, pathFor, sectionPath } from 'shared/paths';
import { newestOf } from '../content/newest.ts';
import { newestFirst } from '../content/order.ts';
import type { Store } from '../content/store.ts';
import { agendaAt } from '../event/selection.ts';
import { wordsIn } from '../i18n/words.ts';
import { newsNaming } from '../related/selection.ts';

/** What a feed can tell of. */
export type Told = Article | PressRelease | Event;

/** Most entries in a feed. */
export const mostTold = 50;

/** The types whose list has a feed. */
export const toldLists = ['article', 'press-release', 'event'] as const satisfies AddressedType[];
export type ToldList = (typeof toldLists)[number];

/** What a feed says of itself, and what it tells of, the newest first. */
export type Channel = {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** The path of the page to which the feed belongs. */
  readonly page: string;
  /** Read only by whoever writes the feed, not by the pages that advertise it. */
  readonly entries: () => readonly Told[];
};

/** Everything that is new: news and releases together. */
export function channelOfHome(language: Language, store: Store): Channel {
  const { name, tagline } = store.site(language);
  return {
    language,
    title: `${wordsIn(language)('feed.home')} · ${name}`,
    description: tagline,
    page: homePath(language),
    entries: () =>
      store.derive(`told ${language}`, () =>
        newestFirst([
          ...newestOf('article', language, store).slice(0, mostTold),
          ...newestOf('press-release', language, store).slice(0, mostTold),
        ]).slice(0, mostTold),
      ),
  };
}

/** A list as its page orders it: events, which carry no date of publication, come as the agenda has them. */
export function channelOfList(type: ToldList, language: Language, store: Store): Channel {
  const words = wordsIn(language);
  return {
    language,
    title: `${words(`section.${type}`)} · ${store.site(language).name}`,
    description: words(`lead.${type}`),
    page: sectionPath(type, language),
    entries: () =>
      type === 'event'
        ? agendaOf(language, store)
        : store.derive(`told ${type} ${language}`, () => newestOf(type, language, store).slice(0, mostTold)),
  };
}

function agendaOf(language: Language, store: Store): readonly Event[] {
  const { upcoming, unconfirmed, calledOff, past } = agendaAt(store.now, store.list('event', language));
  return [...upcoming, ...unconfirmed, ...calledOff, ...past];
}

/** The news and the releases that name a city. */
export function channelOfCity(city: City, store: Store): Channel {
  const { language, name, slug } = city;
  return {
    language,
    title: `${name} · ${store.site(language).name}`,
    description: wordsIn(language)('feed.city', { city: name }),
    page: pathFor('city', language, slug),
    entries: () => {
      const { articles, releases } = newsNaming(city, mostTold, store);
      return newestFirst([...articles, ...releases]);
    },
  };
}

/** Tells whether the list of a type has a feed. */
export function isTold(type: AddressedType): type is ToldList {
  return toldLists.some((told) => told === type);
}

/** How a page advertises a feed. */
export type FeedLink = { readonly title: string; readonly path: string };

/** A channel as the page to which it belongs advertises it. */
export function linkTo({ title, page }: Channel): FeedLink {
  return { title, path: feedPath(page) };
}
