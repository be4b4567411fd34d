import { decodedPath } from 'shared/paths';
import { refreshOf, type Element, type Inspected, type Page, type Problem, type Rule } from './pages.ts';

/** Every address within the site leads to a file that was built, and every fragment to an id of its page. */
export const links: Rule = (site) => {
  const problems: Problem[] = [];
  // Most addresses of a page stand on the next one too.
  const known = new Map<string, string | undefined>();
  for (const page of site.pages.values()) {
    const led = refreshOf(page);
    for (const address of [...page.elements.flatMap(addressesIn), ...(led === undefined ? [] : [led])]) {
      const name = address.startsWith('/') ? address : `${page.path} ${address}`;
      if (!known.has(name)) known.set(name, brokenness(address, page, site));
      const problem = known.get(name);
      if (problem !== undefined) problems.push({ path: page.path, problem, address });
    }
  }
  return problems;
};

/** Each translation of a page names the page back (Google's rule for hreflang), with the language of its address. */
export const alternates: Rule = (site) => {
  const problems: Problem[] = [];
  for (const page of site.pages.values()) {
    for (const { language, path } of alternatesOf(page, site)) {
      const other = site.pages.get(path);
      if (other === undefined || other === page) continue;
      const back = alternatesOf(other, site).some((alternate) => alternate.path === page.path);
      if (!back) problems.push({ path: page.path, problem: `la page ${path} (${language}) ne renvoie pas à celle-ci` });
      const lang = other.elements.find(({ name }) => name === 'html')?.attributes['lang'];
      if (language !== 'x-default' && lang !== language)
        problems.push({ path: page.path, problem: `hreflang ${language} mène à une page en « ${lang} »` });
    }
  }
  return problems;
};

function alternatesOf({ elements }: Page, site: Inspected): { language: string; path: string }[] {
  return elements.flatMap(({ name, attributes: { rel, hreflang, href = '' } }) =>
    name === 'link' && rel === 'alternate' && hreflang !== undefined
      ? [{ language: hreflang, path: pathOf(new URL(href, site.origin)) }]
      : [],
  );
}

function addressesIn({ attributes: { href, src, action, poster, srcset } }: Element): string[] {
  const plain = [href, src, action, poster].filter((address) => address !== undefined);
  if (srcset === undefined) return plain;
  return [...plain, ...srcset.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')];
}

function brokenness(address: string, page: Page, site: Inspected): string | undefined {
  const url = URL.parse(address, new URL(page.path, site.origin));
  if (url === null) return `l’adresse « ${address} » est mal formée`;
  if (url.origin !== site.origin) return undefined;
  const path = pathOf(url);
  if (!site.files.has(path)) return `le lien ${path} ne mène nulle part`;
  const fragment = decodedPath(url.hash.slice(1));
  if (fragment === '' || fragment === 'top') return undefined;
  return (site.pages.get(path)?.ids.has(fragment) ?? true) ? undefined : `l’ancre ${path}#${fragment} n’existe pas`;
}

const pathOf = (url: URL): string => decodedPath(url.pathname).normalize('NFC');
