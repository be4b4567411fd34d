import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import type { PressKit } from 'shared/press-kit';
import { expect, test } from 'vitest';
import { packPressKits } from './press-kits.ts';

const kit: PressKit = {
  day: '2026-11-23',
  files: [{ name: 'fr/text.txt', path: '/fr/a/text.txt' }],
  texts: [],
  photos: [],
};

/** Writes a built site that lists a kit beside these files, packs it, and gives the bytes of the ZIP and the folder. */
async function packed(
  listed: PressKit,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<{ zip: Buffer; site: string }> {
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  for (const [path, text] of Object.entries({ ...files, '/press-kits/fiction.json': JSON.stringify(listed) })) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  await packPressKits(site);
  return { site, zip: readFileSync(join(site, 'press-kits/fiction.zip')) };
}

test('a kit holds the files of the site, and its list is no page of the site', async () => {
  const { zip, site } = await packed(kit, { '/fr/a/text.txt': 'Fiction é' });
  expect(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ['fr/text.txt', 'Fiction é'],
  ]);
  expect(existsSync(join(site, 'press-kits/fiction.json'))).toBe(false);
});

test('a file that the site does not have stops the build', async () => {
  await expect(packed(kit, {})).rejects.toThrow('/fr/a/text.txt');
});

test('the same kit is the same bytes, on every day and in every zone', async () => {
  const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: '#1f6f5c' } });
  const photo = {
    name: 'photos/photo-1.jpg',
    path: '/media/a.jpg',
    credit: 'Crédit fictif',
    licence: 'Licence fictive',
  };
  const illustrated = { ...kit, photos: [{ ...photo, captions: {}, alternatives: {} }] };
  const files = { '/fr/a/text.txt': 'a', '/media/a.jpg': await picture.jpeg().toBuffer() };
  const zone = process.env['TZ'];
  const here = await packed(illustrated, files);
  process.env['TZ'] = 'Asia/Tokyo';
  const there = await packed(illustrated, files);
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(there.zip.equals(here.zip)).toBe(true);
});
