import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkSite } from './check.ts';
import { draftCanary } from './privacy.ts';

const origin = 'https://example.test';

/** The head of a PNG of a size, which is all that is read of it. */
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(24);
  head.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

const share = (image: string) =>
  `<meta property="og:image" content="${image}"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">`;

type Parts = { lang?: string; dir?: string; head?: string; body?: string; image?: string };

function page(path: string, parts: Parts = {}): string {
  const { lang = 'fr', dir = 'ltr', head = '', body = '<h1>Titre</h1>', image = `${origin}/share/a.png` } = parts;
  const canonical = `<link rel="canonical" href="${origin}${path}">${image === '' ? '' : share(image)}`;
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><title>Page</title>${canonical}${head}</head><body>${body}</body></html>`;
}

/** Writes a site of two sound pages and what a test lays over them, and gives the problems found. */
async function problemsOf(files: Readonly<Record<string, string | Buffer>>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const sound = {
    'share/a.png': png(1200, 630),
    'fr/index.html': page('/fr/'),
    'ar/index.html': page('/ar/', { lang: 'ar', dir: 'rtl' }),
  };
  for (const [name, text] of Object.entries({ ...sound, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return (await checkSite(folder)).problems.map(({ path, problem }) => `${path} ${problem}`);
}

const alternate = (language: string, path: string) =>
  `<link rel="alternate" hreflang="${language}" href="${origin}${path}">`;

describe('a sound site', () => {
  it('has no problem', async () => {
    expect(await problemsOf({})).toEqual([]);
  });

  it('may link elsewhere, to its own files and to its own passages, in any script', async () => {
    const body = '<h1 id="s-المدن">ا</h1><p><a href="https://other.test/">a</a> <a href="/ar/مدن/#s-المدن">b</a></p>';
    expect(await problemsOf({ 'ar/مدن/index.html': page('/ar/مدن/', { lang: 'ar', dir: 'rtl', body }) })).toEqual([]);
  });
});

describe('a site with a fault', () => {
  const body = (html: string) => ({ 'fr/index.html': page('/fr/', { body: `<h1>Titre</h1>${html}` }) });
  const head = (html: string) => ({ 'fr/index.html': page('/fr/', { head: html }) });

  it.each<[string, Record<string, string | Buffer>, string]>([
    ['a link to nowhere', body('<a href="/fr/perdu/">x</a>'), '/fr/ le lien /fr/perdu/ ne mène nulle part'],
    ['a broken relative link', body('<a href="perdu/">x</a>'), 'le lien /fr/perdu/ ne mène nulle part'],
    ['a badly escaped link', body('<a href="/fr/%E9/">x</a>'), 'le lien /fr/%E9/ ne mène nulle part'],
    ['a badly escaped anchor', body('<a href="/ar/#100%">x</a>'), 'n’existe pas'],
    ['a translation under the wrong language', head(alternate('en', '/ar/')), 'hreflang en mène à une page en « ar »'],
    ['an anchor to nowhere', body('<a href="/ar/#rien">x</a>'), 'l’ancre /ar/#rien n’existe pas'],
    ['an image that is missing', body('<img src="/media/a.png" alt="">'), '/media/a.png ne mène nulle part'],
    [
      'one of a set that is missing',
      body('<img srcset="/media/b.webp 2x" alt="">'),
      '/media/b.webp ne mène nulle part',
    ],
    ['the wrong language', { 'ar/index.html': page('/ar/', { lang: 'fr', dir: 'rtl' }) }, '« ar » attendu'],
    ['the wrong direction', { 'ar/index.html': page('/ar/', { lang: 'ar' }) }, '« rtl » attendu'],
    ['no h1', { 'fr/index.html': page('/fr/', { body: '<p>x</p>' }) }, '0 titres h1'],
    ['two h1', body('<h1>Deux</h1>'), '2 titres h1'],
    ['a level that is skipped', body('<h3>x</h3>'), 'un titre h3 suit un h1'],
    ['an id twice', body('<p id="a">x</p><p id="a">y</p>'), 'l’identifiant « a » sert deux fois'],
    [
      'a translation that does not answer',
      head(alternate('ar', '/ar/')),
      'la page /ar/ (ar) ne renvoie pas à celle-ci',
    ],
    ['a picture from elsewhere', body('<img src="https://other.test/p.gif" alt="">'), 'à un autre hôte'],
    ['a script from elsewhere', head('<script src="https://other.test/s.js"></script>'), 'à un autre hôte'],
    ['a font from elsewhere', { 'a.css': '@font-face{src:url(https://other.test/f.woff2)}' }, 'à un autre hôte'],
    ['a sheet from elsewhere', { 'a.css': '@import "https://other.test/a.css";' }, 'à un autre hôte'],
    ['a script in the page', body('<script>1</script>'), '<script> contient du code'],
    ['a style in the page', body('<p style="color:red">x</p>'), '<p> contient du code ou du style'],
    ['a handler in the page', body('<p onclick="x()">x</p>'), '<p> contient du code'],
    ['any handler in the page', body('<p onfocusin="x()">x</p>'), '<p> contient du code'],
    ['a draft in a page', body(`<p>${draftCanary}</p>`), 'un brouillon est dans ce fichier'],
    ['a draft in any other file', { 'fr/flux.xml': `<a>${draftCanary}</a>` }, '/fr/flux.xml un brouillon'],
    ['a draft in a packed file', { 'a.pf_fragment': gzipSync(draftCanary) }, '/a.pf_fragment un brouillon'],
    ['a draft in a compressed form', { 'fr/a.txt.br': brotliCompressSync(draftCanary) }, '/fr/a.txt.br un brouillon'],
    [
      'a draft in a press kit',
      { 'press-kits/a.zip': Buffer.from(zipSync({ 'fr/text.txt': strToU8(`a ${draftCanary} a`) }, { level: 9 })) },
      '/press-kits/a.zip un brouillon',
    ],
    ['no share image', { 'fr/index.html': page('/fr/', { image: '' }) }, '/fr/ la page n’a pas d’image de partage'],
    [
      'a share image that was not drawn',
      { 'fr/index.html': page('/fr/', { image: `${origin}/share/b.png` }) },
      '/share/b.png n’est pas un fichier du site',
    ],
    [
      'a share image at another host',
      { 'fr/index.html': page('/fr/', { image: 'https://other.test/share/a.png' }) },
      'n’est pas un fichier du site',
    ],
    ['a share image of another size', { 'share/a.png': png(600, 315) }, 'mesure 600×315 : 1200×630 attendu'],
    ['a share image that is none', { 'share/a.png': '<svg/>' }, 'ce n’est pas un PNG'],
    ['invalid HTML', body('<ul><p>x</p></ul>'), 'HTML, ligne 1'],
    ['an image without alternative', body('<img src="/fr/">'), 'HTML, ligne 1'],
  ])('is stopped: %s', async (_, files, problem) => {
    expect((await problemsOf(files)).join('\n')).toContain(problem);
  });

  it('that was never built is a line that says what to do', async () => {
    await expect(checkSite('/nowhere')).rejects.toThrow('Aucun site construit : lancez d’abord « npm run build ».');
  });

  it('is stopped: no page at all', async () => {
    const { problems } = await checkSite(mkdtempSync(join(tmpdir(), 'site-')));
    expect(problems).toHaveLength(1);
  });
});
