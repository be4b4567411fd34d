import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Metadata } from 'sharp';
import { describe, expect, test } from 'vitest';
import { clean } from './clean';

const folder = mkdtempSync(join(tmpdir(), 'clean-'));
const canary = 'CANARI-APPAREIL';
const position = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '35/1 46/1 0/1',
  GPSLongitudeRef: 'W',
  GPSLongitude: '5/1 48/1 0/1',
};
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${canary}"/></rdf:RDF></x:xmpmeta>`;

/** A picture whose left half is red, that carries where it was taken and by what, and asks to be turned by a quarter. */
const taken = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
    .composite([{ input: { create: { width: 20, height: 20, channels: 3, background: 'blue' } }, left: 20, top: 0 }])
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: canary, Model: canary }, IFD3: position })
    .withXmp(xmp);

/** A chunk of text, such as editors leave in a PNG, before its end. */
function commented(png: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from('zTXtAuthor\0\0'), deflateSync(canary)]);
  const text = Buffer.from(`tEXtAuthor\0${canary}`);
  const chunk = (content: Buffer): Buffer => {
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length - 4);
    sum.writeUInt32BE(crc32(content));
    return Buffer.concat([length, content, sum]);
  };
  return Buffer.concat([png.subarray(0, -12), chunk(text), chunk(body), png.subarray(-12)]);
}

const nothing = (head: Metadata) =>
  expect([head.exif, head.xmp, head.iptc, head.icc, head.comments, head.orientation]).toEqual(Array(6).fill(undefined));

describe('a picture that was cleaned', () => {
  test.each([
    ['image/jpeg', async () => taken().jpeg().toBuffer()],
    ['image/png', async () => commented(await taken().png().toBuffer())],
    ['image/webp', async () => taken().webp().toBuffer()],
    ['image/avif', async () => taken().avif().toBuffer()],
  ])('carries nothing but its points, upright: %s', async (type, make) => {
    const given = await make();
    expect(given.includes(canary)).toBe(true);
    const path = join(folder, type.replace('/', '.'));
    writeFileSync(path, given);
    const bytes = await clean(path, type);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(bytes.includes(canary)).toBe(false);
    expect(bytes.includes('GPS')).toBe(false);
    nothing(await sharp(bytes).metadata());
    // Turned by a quarter to the right, what was at the left is above.
    const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([20, 40]);
    const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
    expect(at(10, 5)[0]).toBeGreaterThan(200);
    expect(at(10, 35)[2]).toBeGreaterThan(200);
  });

  test('keeps its colours where they were of another space', async () => {
    const path = join(folder, 'p3.jpg');
    const given = sharp({ create: { width: 20, height: 20, channels: 3, background: '#c04020' } });
    writeFileSync(path, await given.withIccProfile('p3').jpeg({ quality: 100 }).toBuffer());
    const bytes = await clean(path, 'image/jpeg');
    const { dominant } = await sharp(bytes).stats();
    expect(Math.abs(dominant.r - 0xc0)).toBeLessThan(12);
    expect((await sharp(bytes).metadata()).icc).toBeUndefined();
  });

  test('comes out the same each time, so that the same upload is found again', async () => {
    const path = join(folder, 'twice.jpg');
    const given = await taken().jpeg().toBuffer();
    writeFileSync(path, given);
    const first = await clean(path, 'image/jpeg');
    writeFileSync(path, given);
    expect((await clean(path, 'image/jpeg')).equals(first)).toBe(true);
  });
});
