import { languageCodes, type Language } from 'shared/languages';
import { slugFrom } from 'shared/slug';
import { body, phrase, sentences, type Target } from './prose.ts';
import { between, pick, pickSome, randomFrom, type Random } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What an article says in one language, under the names of its content type. */
export type Words = {
  readonly title: string;
  readonly slug: string;
  readonly summary: string;
  readonly body: string;
  readonly translationStatus: string;
  readonly image?: { readonly alternative: string };
};

/** An article as the CMS holds it: facts once, words in each language. */
export type FictitiousArticle = {
  readonly id: string;
  readonly facts: {
    readonly publishedOn: string;
    readonly themes: readonly string[];
    readonly cities: readonly string[];
    readonly actions: readonly string[];
    readonly events: readonly string[];
    readonly image?: {
      readonly file: { readonly url: string; readonly credit: string; readonly licence: string };
      readonly decorative: false;
    };
  };
  readonly words: Readonly<Record<Language, Words>>;
};

/** What articles are made of: words, and the ids and pages to which they may lead. */
export type Ground = {
  readonly vocabularies: Readonly<Record<Language, Vocabulary>>;
  readonly ids: Readonly<Record<'themes' | 'cities' | 'actions' | 'events', readonly string[]>>;
  readonly targets: Readonly<Record<Language, readonly Target[]>>;
  /** The pictures that may be shown, by their paths in the content folder. */
  readonly pictures: readonly string[];
};

/** The share of articles with a picture. */
const pictured = 0.2;

/** The first instant at which an article may have appeared, and the minutes in which all of them appear. */
const first = Date.UTC(2016, 0, 4, 8);
const minutes = 10 * 365 * 24 * 60;

/** Makes the article of a number: the same for the same seed, whatever other articles there are. */
export function articleOf(number: number, ground: Ground, seed: number): FictitiousArticle {
  const random = randomFrom(seed * 1_000_003 + number);
  const some = (ids: readonly string[], most: number) => pickSome(random, ids, between(random, 1, most));
  const picture = random() < pictured ? pick(random, ground.pictures) : undefined;
  const instant = first + Math.floor(random() * minutes) * 60_000 + (number % 60) * 1000;
  return {
    id: `n-${String(number).padStart(6, '0')}`,
    facts: {
      publishedOn: new Date(instant).toISOString(),
      themes: some(ground.ids.themes, 2),
      cities: some(ground.ids.cities, 2),
      actions: some(ground.ids.actions, 1),
      events: some(ground.ids.events, 2),
      ...(picture !== undefined && {
        image: { file: { url: picture, credit: 'Fictif', licence: 'Aucune' }, decorative: false },
      }),
    },
    words: inEachLanguage((language) => wordsOf(number, language, ground, random, picture !== undefined)),
  };
}

function wordsOf(number: number, language: Language, ground: Ground, random: Random, isPictured: boolean): Words {
  const vocabulary = ground.vocabularies[language];
  const title = phrase(vocabulary, random, between(random, 6, 11))
    .slice(0, 120)
    .trim();
  return {
    title,
    slug: `${slugFrom(title.slice(0, 60))}-${String(number)}`,
    summary: sentences(vocabulary, random, 2).slice(0, 300).trim(),
    body: body(vocabulary, random, ground.targets[language]),
    translationStatus: language === 'fr' ? 'originale' : 'traduction de travail',
    ...(isPictured && { image: { alternative: phrase(vocabulary, random, 5).slice(0, 200) } }),
  };
}

/** A value for each language, made in the order in which languages are listed. */
export function inEachLanguage<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  return Object.fromEntries(languageCodes.map((language) => [language, make(language)])) as Record<Language, T>;
}
