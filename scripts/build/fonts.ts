import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { root } from '../command/environment.ts';

/** The site's own fonts, from its package: Pango reads neither WOFF2 nor, everywhere alike, variable weights. */
const files = join(root, 'node_modules/@fontsource-variable/readex-pro/files');
const letters = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
const scripts: Readonly<Record<string, string>> = {
  latin: letters(0x20, 0xff) + letters(0x2000, 0x206f) + 'ŒœŸ€',
  'latin-ext': letters(0x100, 0x24f) + letters(0x1e00, 0x1eff),
  arabic: letters(0x600, 0x6ff) + letters(0x750, 0x77f) + letters(0xfb50, 0xfdff) + letters(0xfe70, 0xfefc),
};
/** The weights of `--weight-medium` and `--weight-bold`, which share images use. */
const weights = [500, 620];

/** The folder of the only fonts that share images may use, as fontconfig wants to be told. */
export type Fonts = { readonly configuration: string; readonly hash: string };

/**
 * Makes the fonts as TrueType in a folder of the cache, once for each version of the package, and the file for
 * `FONTCONFIG_FILE` that names this folder and no other: what the machine has does not matter. The file holds the
 * folder's whole path, so it is written each time: the cache may have been moved.
 */
export async function layFonts(cache: string): Promise<Fonts> {
  const sources = new Map(
    Object.keys(scripts).map((script) => [script, readFileSync(join(files, `readex-pro-${script}-wght-normal.woff2`))]),
  );
  const recipe = createHash('sha256').update(JSON.stringify([scripts, weights]));
  for (const source of sources.values()) recipe.update(source);
  const hash = recipe.digest('hex').slice(0, 16);
  const folder = join(cache, `fonts-${hash}`);
  if (!existsSync(folder)) await makeFonts(sources, folder);
  return { configuration: configure(folder), hash };
}

/** The folder appears whole or not at all. */
async function makeFonts(sources: ReadonlyMap<string, Buffer>, folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const [script, source] of sources) {
    for (const weight of weights) {
      const font = await subsetFont(source, scripts[script] ?? '', {
        targetFormat: 'truetype',
        variationAxes: { wght: weight },
      });
      writeFileSync(join(draft, `${script}-${weight}.ttf`), font);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

/** Written beside and renamed: another build may be reading it. */
function configure(folder: string): string {
  const configuration = join(folder, 'fonts.conf');
  const draft = `${configuration}.${process.pid}`;
  const named = (element: string): string => `<${element}>${folder.replaceAll('&', '&amp;')}</${element}>`;
  writeFileSync(draft, `<?xml version="1.0"?>\n<fontconfig>${named('dir')}${named('cachedir')}</fontconfig>\n`);
  renameSync(draft, configuration);
  return configuration;
}
