import { mkdtempSync, readFileSync, readdirSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { layFonts } from './fonts.ts';

test('fonts are made once, and their configuration names the place where they stand, a cache that was moved included', async () => {
  const place = mkdtempSync(join(tmpdir(), 'fonts-'));
  const first = await layFonts(join(place, 'before'));
  const made = (folder: string): Record<string, number> =>
    Object.fromEntries(
      readdirSync(folder)
        .filter((name) => name.endsWith('.ttf'))
        .map((name) => [name, statSync(join(folder, name)).mtimeMs]),
    );
  const fonts = made(dirname(first.configuration));
  expect(Object.keys(fonts)).toHaveLength(6);

  renameSync(join(place, 'before'), join(place, 'after'));
  const second = await layFonts(join(place, 'after'));
  const folder = dirname(second.configuration);
  expect(folder.startsWith(join(place, 'after'))).toBe(true);
  expect(readFileSync(second.configuration, 'utf8')).toContain(`<dir>${folder}</dir><cachedir>${folder}</cachedir>`);
  expect(made(folder)).toEqual(fonts);
  expect(second.hash).toBe(first.hash);
});
