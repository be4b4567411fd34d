import { canonicalOf, refreshOf, type Inspected, type Page, type Problem, type Rule } from './pages.ts';

const expected = '1200×630';

/** Every page that has an address of its own names a share image of the site: a PNG of 1200×630, as large as it says. */
export const shareImages: Rule = (site) =>
  [...site.pages.values()].flatMap((page): Problem[] => {
    if (canonicalOf(page) === undefined || refreshOf(page) !== undefined) return [];
    const problem = problemOf(page, site);
    return problem === undefined ? [] : [{ path: page.path, problem }];
  });

function problemOf(page: Page, site: Inspected): string | undefined {
  const said = (property: string) =>
    page.elements.find(({ name, attributes }) => name === 'meta' && attributes['property'] === property)?.attributes[
      'content'
    ];
  const address = said('og:image');
  if (address === undefined) return 'la page n’a pas d’image de partage (og:image)';
  const url = URL.parse(address);
  if (url?.origin !== site.origin || !site.files.has(url.pathname))
    return `l’image de partage ${address} n’est pas un fichier du site`;
  const image = site.contents.get(url.pathname)?.();
  const size = image === undefined ? expected : sizeOf(image);
  if (size !== expected) return `l’image de partage ${url.pathname} mesure ${size} : ${expected} attendu`;
  return `${said('og:image:width')}×${said('og:image:height')}` === expected
    ? undefined
    : 'la page ne dit pas que son image de partage mesure 1200×630';
}

/** `1200×630`, from the header of a PNG (W3C PNG, 11.2.1: IHDR comes first, width and height are its first words). */
function sizeOf(png: Buffer): string {
  const isPng = png.length >= 24 && png.toString('latin1', 1, 4) === 'PNG' && png.toString('latin1', 12, 16) === 'IHDR';
  return isPng ? `${png.readUInt32BE(16)}×${png.readUInt32BE(20)}` : 'une taille inconnue (ce n’est pas un PNG)';
}
