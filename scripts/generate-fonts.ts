/**
 * Writes site/src/styles/fonts/ from the font's package: only the letters that the site writes, between the lightest
 * and the boldest weight that it uses, so that an Arabic page fetches 37 kB (48 with a rare letter) and a French one 25 kB.
 * usage: node scripts/generate-fonts.ts [--check]   (--check writes nothing and fails where a file is out of date)
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { Failure, run } from './command/failure.ts';
import { optionsOf } from './command/options.ts';

const folder = join(import.meta.dirname, '../site/src/styles/fonts');
const resolve = createRequire(join(import.meta.dirname, '../site/package.json')).resolve;
/** `--weight-normal` to `--weight-bold` of site/src/styles/tokens.css. */
const weights = { min: 350, max: 620 };

const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
const ascii = range(0x20, 0x7e);
/** What Arabic typography shares with Latin: quotation marks, dashes, spaces that do not break. */
const signs = '\u00a0\u202f«»“”·–—’…';
/** The accents of French names, of which Arabic pages have a few. */
const french = 'ÀÇÈÉàâçèéêëîïôùûœ';
const western = `${range(0xa1, 0xff)}ŒœŸ\u2009\u2010\u2011\u2012–—‘’‚“”„†•…\u202f‰‹›€`;
const rare = [...western].filter((letter) => !`${signs}${french}`.includes(letter)).join('');

/** A Latin page fetches one file; an Arabic one its own letters, and Latin ones in two parts, mostly the first alone. */
const subsets = [
  { name: 'latin', from: 'latin', letters: ascii + signs + western },
  { name: 'arabic', from: 'arabic', letters: range(0x600, 0x6ff) },
  { name: 'latin-basic', from: 'latin', letters: ascii + signs + french },
  { name: 'latin-more', from: 'latin', letters: rare },
] as const;

await run(async () => {
  const check = optionsOf({ check: { type: 'boolean' } }).check === true;
  mkdirSync(folder, { recursive: true });
  for (const { name, from, letters } of subsets) {
    const file = join(folder, `readex-pro-${name}.woff2`);
    const whole = readFileSync(resolve(`@fontsource-variable/readex-pro/files/readex-pro-${from}-wght-normal.woff2`));
    const bytes = await subsetFont(whole, letters, { targetFormat: 'woff2', variationAxes: { wght: weights } });
    if (existsSync(file) && readFileSync(file).equals(bytes)) continue;
    if (check) throw new Failure(`${file} n’est pas à jour : lancez « npm run generate ».`);
    writeFileSync(file, bytes);
    console.log(`${file} (${bytes.length} octets)`);
  }
});
