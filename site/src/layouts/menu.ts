import type { Page, Site } from 'shared/generated/index';
import type { AddressedType, GeneratedPage, Language } from 'shared/languages';
import { generatedPath, pathFor, sectionPath } from 'shared/paths';
import type { Store } from '../content/store.ts';
import { wordsIn } from '../i18n/words.ts';
import { menuSections, otherSections } from './sections.ts';

/** A way to a page, by the name that it has in the reader's language. */
export type Item = { readonly label: string; readonly path: string };

/** The ways that every page of a language offers. */
export type Navigation = {
  readonly menu: readonly Item[];
  /** What the menu has only on a phone, where the foot of the page is far. */
  readonly more: readonly Item[];
  /** The columns of the foot: sections, and all written pages. */
  readonly sections: readonly Item[];
  readonly pages: readonly Item[];
};

type ItemIn = (language: Language) => Item;
type Section = NonNullable<Site['menu'][number]['section']>;

const list =
  (type: Exclude<AddressedType, 'page'>): ItemIn =>
  (language) => ({ label: wordsIn(language)(`section.${type}`), path: sectionPath(type, language) });

const generated =
  (page: Extract<GeneratedPage, 'search' | 'subscribe' | 'data'>): ItemIn =>
  (language) => ({ label: wordsIn(language)(`page.${page}`), path: generatedPath(page, language) });

/** What the officer chooses by its French name. */
const sections: Readonly<Record<Section, ItemIn>> = {
  'plan d’action': list('action'),
  villes: list('city'),
  événements: list('event'),
  actualités: list('article'),
  presse: list('press-release'),
  thèmes: list('theme'),
  organisations: list('organisation'),
  recherche: generated('search'),
  's’abonner': generated('subscribe'),
  'données ouvertes': generated('data'),
};

const itemOf = ({ title, language, slug }: Page): Item => ({ label: title, path: pathFor('page', language, slug) });

function unique(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.path, item])).values()];
}

/**
 * The menu as the officer ordered it, and the site's own order where no line of it leads anywhere in this language.
 * `pages` are the pages of the language.
 */
export function menuOf(menu: Site['menu'], pages: readonly Page[], language: Language): Item[] {
  const chosen = menu.flatMap(({ section, page }) =>
    section === undefined ? pages.filter(({ id }) => id === page).map(itemOf) : [sections[section](language)],
  );
  if (chosen.length > 0) return unique(chosen);
  return [
    ...pages.filter(({ kind }) => kind === 'présentation').map(itemOf),
    ...menuSections.map((type) => list(type)(language)),
  ];
}

/** The lists, those of the menu first and in its order; with the menu's generated pages, and without its pages. */
export function sectionItems(menu: readonly Item[], pages: readonly Page[], language: Language): Item[] {
  const written = new Set(pages.map((page) => itemOf(page).path));
  const lists = [...menuSections, ...otherSections].map((type) => list(type)(language));
  return unique([...menu.filter(({ path }) => !written.has(path)), ...lists]);
}

/** The pages that readers look for, legal ones aside: those on the network, the contact, the other ones. */
function pageItems(pages: readonly Page[]): Item[] {
  const sought: readonly Page['kind'][] = ['présentation', 'autre', 'contact'];
  return pages.filter(({ kind }) => sought.includes(kind)).map(itemOf);
}

/** The ways that every page of a language offers: one selection, which thirty thousand pages read instead of its fields. */
export function navigationOf(language: Language, store: Store): Navigation {
  return store.derive(`navigation ${language}`, () => {
    const pages = store.list('page', language);
    const menu = menuOf(store.site(language).menu, pages, language);
    const sections = sectionItems(menu, pages, language);
    const inMenu = new Set(menu.map(({ path }) => path));
    const more = [...sections, ...pageItems(pages)].filter(({ path }) => !inMenu.has(path));
    return { menu, more, sections, pages: pages.map(itemOf) };
  });
}
