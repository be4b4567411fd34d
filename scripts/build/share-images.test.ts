import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawShareImages } from './share-images.ts';

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4">${inside}</svg>`;

/** A site with one drawing. */
function siteWith(drawing: string): string {
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(site, 'share'));
  writeFileSync(join(site, 'share', 'a.svg'), drawing);
  return site;
}

test('a drawing becomes a PNG, and is taken from the cache while it, and the fonts, are the same', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'cache-'));
  const drawn = async (drawing: string, fonts: string): Promise<Buffer> => {
    const site = siteWith(drawing);
    await drawShareImages(site, cache, fonts);
    expect(readdirSync(join(site, 'share'))).toEqual(['a.png']);
    return readFileSync(join(site, 'share', 'a.png'));
  };
  const png = await drawn(svg('<rect width="4" height="4" fill="#123456"/>'), 'fonts');
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  expect(await drawn(svg('<rect width="4" height="4" fill="#123456"/>'), 'fonts')).toEqual(png);
  expect(readdirSync(join(cache, 'share'))).toHaveLength(1);
  await drawn(svg('<rect width="4" height="4" fill="#654321"/>'), 'fonts');
  await drawn(svg('<rect width="4" height="4" fill="#123456"/>'), 'other fonts');
  expect(readdirSync(join(cache, 'share'))).toHaveLength(3);
});

test('a drawing that cannot be read is named by the title of its page', async () => {
  const site = siteWith('<svg xmlns="http://www.w3.org/2000/svg"><title>Fiction · fr</title><g>');
  const failure = drawShareImages(site, mkdtempSync(join(tmpdir(), 'cache-')), 'fonts');
  await expect(failure).rejects.toThrow('L’image de partage « Fiction · fr » (share/a.svg)');
});
