import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** The tests that a row names: a file, and titles of what is in it. */
function namedIn(text: string): readonly { file: string; title: string }[] {
  const named: { file: string; title: string }[] = [];
  let file = '';
  for (const [, words = ''] of text.matchAll(/`([^`]+)`/g)) {
    if (/^(?:tests|scripts|cms|site|shared)\/\S+\.ts$/.test(words)) file = words;
    else named.push({ file, title: words });
  }
  return named;
}

/** Tells whether a file has a test of that title, or of one that begins so. */
const has = (file: string, title: string): boolean =>
  existsSync(join(root, file)) &&
  ["'", '`'].some((quote) => readFileSync(join(root, file), 'utf8').includes(`${quote}${title}`));

it('every test that the table of faults names exists', () => {
  const rows = readFileSync(join(import.meta.dirname, 'FAULTS.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| fault '))
    .map((line) => line.split('|').at(-2) ?? '');
  expect(rows.length).toBeGreaterThan(35);
  const named = rows.flatMap(namedIn);
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter(({ file, title }) => !has(file, title))).toEqual([]);
  expect(has('tests/faults.test.ts', ['every test that', 'nobody wrote'].join(' '))).toBe(false);
});
