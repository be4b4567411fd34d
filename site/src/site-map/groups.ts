import { languages, type AddressedType, type GeneratedPage, type Language } from 'shared/languages';
import { generatedPath, homePath, pathFor, sectionPath } from 'shared/paths';
import { newestOf } from '../content/newest.ts';
import { byPosition, compareIn } from '../content/order.ts';
import type { Store } from '../content/store.ts';
import { yearsInstead } from '../facet/archives.ts';
import { wordsIn } from '../i18n/words.ts';
import { menuSections, otherSections } from '../layouts/sections.ts';

type Link = { readonly label: string; readonly path: string };
/** A part of the site: what it is called, where its own page is if it has one, and what lies in it. */
export type Group = { readonly title: string; readonly path?: string; readonly links: readonly Link[] };

/** The whole site in its parts: the sections in the menu's order, the written pages, and those made of the content. */
export function groupsOf(language: Language, store: Store): readonly Group[] {
  const words = wordsIn(language);
  const sections = [...menuSections, ...otherSections].map((type) => ({
    title: words(`section.${type}`),
    path: sectionPath(type, language),
    links: linksOf(type, language, store),
  }));
  const tools = (Object.keys(languages[language].pages) as GeneratedPage[])
    .filter((page) => page !== 'site-map')
    .map((page) => ({ label: words(`page.${page}`), path: generatedPath(page, language) }));
  const home = { label: words('trail.home'), path: homePath(language) };
  return [
    ...sections,
    { title: words('footer.pages'), links: [home, ...linksOf('page', language, store)] },
    { title: words('site-map.tools'), links: tools },
  ];
}

/** The plan and the news in their own order, many news by their years, the rest by name. */
function linksOf(type: AddressedType, language: Language, store: Store): readonly Link[] {
  if (type === 'action') return byPosition(store.list('action', language)).map(linkTo);
  if (type === 'article' || type === 'press-release')
    return yearsInstead(type, language, store) ?? newestOf(type, language, store).map(linkTo);
  const compare = compareIn(language);
  return store
    .list(type, language)
    .map(linkTo)
    .toSorted((a, b) => compare(a.label, b.label));
}

type Named = { readonly type: AddressedType; readonly language: Language; readonly slug: string } & (
  { readonly title: string } | { readonly name: string }
);

function linkTo(entry: Named): Link {
  return {
    label: 'title' in entry ? entry.title : entry.name,
    path: pathFor(entry.type, entry.language, entry.slug),
  };
}
