import { mkdirSync, mkdtempSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
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

test('the cache forgets what no build has asked for in thirty days, and keeps what one still asks for', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'cache-'));
  const kept = () => readdirSync(join(cache, 'share'));
  await drawShareImages(siteWith(svg('<rect width="4" height="4"/>')), cache, 'fonts');
  const [old = ''] = kept();
  await drawShareImages(siteWith(svg('<circle r="2"/>')), cache, 'fonts');
  const aged = new Date(Date.now() - 31 * 86_400_000);
  for (const name of kept()) utimesSync(join(cache, 'share', name), aged, aged);
  await drawShareImages(siteWith(svg('<circle r="2"/>')), cache, 'fonts');
  expect(kept()).toHaveLength(1);
  expect(kept()).not.toContain(old);
});

test('a drawing that cannot be read is named by the title of its page, and all others are drawn', async () => {
  const site = siteWith('<svg xmlns="http://www.w3.org/2000/svg"><title>Fiction · fr</title><g>');
  for (let number = 0; number < 9; number += 1)
    writeFileSync(join(site, 'share', `b${number}.svg`), svg('<circle r="2"/>'));
  const failure = drawShareImages(site, mkdtempSync(join(tmpdir(), 'cache-')), 'fonts');
  await expect(failure).rejects.toThrow('L’image de partage « Fiction · fr » (share/a.svg)');
  expect(readdirSync(join(site, 'share')).filter((name) => name.endsWith('.png'))).toHaveLength(9);
  expect(readdirSync(join(site, 'share')).filter((name) => name.endsWith('.svg'))).toEqual(['a.svg']);
});
