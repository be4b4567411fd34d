import type { Core, UID } from '@strapi/strapi';
import type { Language } from 'shared/languages';
import { decodedPath, entryAt, homePath } from 'shared/paths';
import type { Elsewhere } from './elsewhere';
import type { Target } from './links';

/** What relative addresses are read from, where the site's own is not known. */
const anySite = 'https://site.invalid';

/** Where the site is: a link that names it whole leads to a page of it too. */
function siteOrigin(): string {
  const { SITE_URL = '' } = process.env;
  return URL.canParse(SITE_URL) ? new URL(SITE_URL).origin : anySite;
}

async function isOnline(strapi: Core.Strapi, type: string, locale: Language, slug: string): Promise<boolean> {
  const uid = `api::${type}.${type}` as UID.ContentType;
  return (await strapi.db.query(uid).count({ where: { slug, locale, publishedAt: { $notNull: true } } })) > 0;
}

/** Finds where links of texts in a language lead, by the database and by what other sites have answered lately. */
export async function targetsOf(
  strapi: Core.Strapi,
  elsewhere: Elsewhere,
  hrefs: readonly string[],
  language: Language,
): Promise<{ readonly targets: ReadonlyMap<string, Target>; readonly pending: number }> {
  const [site, targets] = [siteOrigin(), new Map<string, Target>()];
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
      const { type, slug } = found;
      const online = await isOnline(strapi, type, found.language, slug);
      targets.set(href, { kind: 'entry', language: found.language, isOnline: online });
    } else if (url.protocol === 'https:' || url.protocol === 'http:') {
      const answer = elsewhere.answerOf(url);
      if (answer === undefined) pending += 1;
      else targets.set(href, { kind: 'elsewhere', ...answer });
    }
  }
  return { targets, pending };
}
