import type { Core } from '@strapi/strapi';
import type { Language } from 'shared/languages';
import { decodedPath, entryAt, homePath } from 'shared/paths';
import { isOnline } from '../content/online';
import { siteAddress } from '../environment/addresses';
import type { Elsewhere } from './elsewhere';
import type { Target } from './links';

/** Whether an absolute address is one of the site. */
export const isOfSite = (href: string): boolean => URL.parse(href)?.origin === new URL(siteAddress()).origin;

/** Finds where links of texts in a language lead, by the database and by what other sites have answered lately. */
export async function targetsOf(
  strapi: Core.Strapi,
  elsewhere: Elsewhere,
  hrefs: readonly string[],
  language: Language,
): Promise<{ readonly targets: ReadonlyMap<string, Target>; readonly pending: number }> {
  const [site, targets] = [new URL(siteAddress()).origin, new Map<string, Target>()];
  let pending = 0;
  for (const href of new Set(hrefs)) {
    const url = URL.parse(href, new URL(homePath(language), site).href);
    if (url === null) {
      targets.set(href, { kind: 'unreadable' });
      continue;
    }
    if (url.origin === site) {
      const found = entryAt(decodedPath(url.pathname).normalize('NFC'));
      if (found === undefined) continue;
      targets.set(href, { kind: 'entry', language: found.language, isOnline: await isOnline(strapi, found) });
    } else if (url.protocol === 'https:' || url.protocol === 'http:') {
      const answer = elsewhere.answerOf(url);
      if (answer === undefined) pending += 1;
      else targets.set(href, { kind: 'elsewhere', ...answer });
    }
  }
  return { targets, pending };
}
