import type { Language } from 'shared/languages';
import { inLanguages } from '../content/language-names';
import { quoted, type Advice, type OnScreen } from './finding';
import type { TextLink } from './blocks';
import { writtenOf } from './texts';

/** Where a link of a text leads, as far as it can be known. */
export type Target =
  /** An entry's address of this site: in which language, and whether something stands there. */
  | { readonly kind: 'entry'; readonly language: Language; readonly isOnline: boolean }
  /** A page of another site: whether it answered, nothing while that is not known. */
  | { readonly kind: 'elsewhere'; readonly fault?: string }
  | { readonly kind: 'unreadable' };

/** Words that say nothing of where a link leads when they are read alone (WCAG 2.4.9). */
const empty: ReadonlySet<string> = new Set([
  ...['ici', 'cliquez ici', 'lien', 'ce lien', 'lire la suite', 'en savoir plus', 'here', 'click here', 'read more'],
  ...['link', 'هنا', 'اضغط هنا', 'انقر هنا', 'اقرأ المزيد', 'رابط'],
]);

/** The links of an entry's texts, with their places. */
export function linksOf({ form, entry }: OnScreen): { path: readonly string[]; link: TextLink }[] {
  return writtenOf(form, entry).flatMap(({ path, blocks }) =>
    blocks.flatMap(({ links }) => links.map((link) => ({ path, link }))),
  );
}

function fault(link: TextLink, target: Target | undefined, language: Language): string | undefined {
  if (link.words.trim() === '') return 'n’a pas de mots\u00a0: écrivez-les entre crochets.';
  if (target?.kind === 'unreadable') return `mène à ${quoted(link.href)}, qui n’est pas une adresse.`;
  if (target?.kind === 'entry' && !target.isOnline) {
    return 'mène à une page qui n’est pas en ligne\u00a0: seuls ses mots paraîtront. Publiez cette page, ou changez le lien.';
  }
  if (target?.kind === 'entry' && target.language !== language) {
    return `mène à une page ${inLanguages([target.language])}\u00a0: choisissez celle de cette langue.`;
  }
  if (target?.kind === 'elsewhere' && target.fault !== undefined)
    return `${target.fault}\u00a0: ouvrez-le pour le vérifier.`;
  return empty.has(link.words.trim().toLowerCase())
    ? 'ne dit pas où il mène\u00a0: nommez la page ou le document.'
    : undefined;
}

/** What is amiss with the links of an entry's texts. */
export function links(seen: OnScreen, targetOf: (href: string) => Target | undefined): Advice[] {
  return linksOf(seen).flatMap(({ path, link }) => {
    const found = fault(link, targetOf(link.href), seen.language);
    if (found === undefined) return [];
    return [{ path, message: `Le lien ${quoted(link.words || link.href)} ${found}` }];
  });
}
