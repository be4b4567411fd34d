import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { mediaStore, UnfitMedia } from './media.ts';

const folder = mkdtempSync(join(tmpdir(), 'media-'));
const store = mediaStore(folder);
const picture = (width = 1000, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: '#187a6f' } });

describe('an image', () => {
  it('gets smaller copies in modern formats and keeps its shape', async () => {
    const image = await store.image(await picture().jpeg().toBuffer());
    expect(image).toMatchObject({ mime: 'image/jpeg', width: 1000, height: 600 });
    expect(image.copies.map(({ mime, width }) => `${mime} ${width}`)).toEqual([
      'image/avif 480',
      'image/avif 800',
      'image/avif 1000',
      'image/webp 480',
      'image/webp 800',
      'image/webp 1000',
    ]);
    for (const { file } of [image, ...image.copies]) expect(existsSync(join(folder, file))).toBe(true);
  });

  it('costs at most 45 kB at the width of a phone’s screen, however busy it is', { timeout: 60_000 }, async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const grain = await sharp({ create: { width: 200, height: 132, channels: 3, background: '#808080', noise } })
      .png()
      .toBuffer();
    const busy = await sharp(grain).resize({ width: 1000, kernel: 'cubic' }).jpeg({ quality: 95 }).toBuffer();
    const usual = await sharp(busy).resize({ width: 800 }).avif({ quality: 55 }).toBuffer();
    const { copies } = await store.image(busy);
    const kept = copies.find(({ mime, width }) => mime === 'image/avif' && width === 800)!;
    expect(usual.length).toBeGreaterThan(45_000);
    expect(readFileSync(join(folder, kept.file)).length).toBeLessThanOrEqual(45_000);
  });

  it('carries no position and no other metadata', async () => {
    const bytes = await picture(60, 40)
      .withExif({ IFD0: { Artist: 'Personne' }, IFD3: { GPSLatitude: '35/1 46/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const image = await store.image(bytes);
    for (const { file } of [image, ...image.copies]) {
      const { exif, xmp, iptc } = await sharp(readFileSync(join(folder, file))).metadata();
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    }
  });

  it('has the same names each time, so that a snapshot is the same', async () => {
    const bytes = await picture(90, 60).png().toBuffer();
    const other = mediaStore(mkdtempSync(join(tmpdir(), 'media-')));
    expect(await other.image(bytes)).toEqual(await store.image(bytes));
  });

  it('is opened again from what was kept, not made again', async () => {
    const bytes = await picture(70, 50).png().toBuffer();
    await store.image(bytes);
    const before = readdirSync(folder).length;
    await store.image(bytes);
    expect(readdirSync(folder)).toHaveLength(before);
  });
});

describe('a file that must not go online', () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
  );
  it.each<[string, () => Buffer | Promise<Buffer>]>([
    ['SVG, whatever its name', () => svg],
    ['HTML', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a truncated image', async () => (await picture(400, 400).jpeg().toBuffer()).subarray(0, 900)],
    ['nothing', () => Buffer.alloc(0)],
    [
      'a picture of too many points',
      () =>
        sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'red' } })
          .png()
          .toBuffer(),
    ],
    ['a GIF', () => picture(9, 9).gif().toBuffer()],
  ])('is refused as an image: %s', async (_, bytes) => {
    await expect(store.image(await bytes())).rejects.toBeInstanceOf(UnfitMedia);
  });

  it('is refused as a document where it is no PDF, or one that holds a program', async () => {
    await expect(store.document(Buffer.from('PK'), 'a.pdf')).rejects.toThrow('n’est pas un PDF');
    await expect(store.document(Buffer.from('%PDF-1.7 << /S /JavaScript /JS (x) >>'), 'a.pdf')).rejects.toThrow(
      'programme',
    );
    const attached = Buffer.from('%PDF-1.7 << /Names << /EmbeddedFiles 4 0 R >> >>');
    await expect(store.document(attached, 'a.pdf')).rejects.toThrow('programme');
    await expect(store.document(Buffer.from('%PDF-1.7 texte'), 'a.pdf')).resolves.toMatchObject({ name: 'a.pdf' });
  });
});
