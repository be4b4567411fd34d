import sharp from 'sharp';
import { expect, test } from 'vitest';
import { fingerprintOf, looksLike } from './fingerprint';

/** Fields of grey, the same for the same seed. */
function drawn(seed: number, size = 600): sharp.Sharp {
  const cells = Buffer.from(Array.from({ length: 64 }, (_, at) => (at * at * 37 * seed + at * 91) % 256));
  return sharp(cells, { raw: { width: 8, height: 8, channels: 1 } }).resize(size, size, { kernel: 'cubic' });
}
const of = async (picture: sharp.Sharp): Promise<string> => (await fingerprintOf(await picture.toBuffer())) ?? '';

test('the same picture in another size, format and quality looks the same', async () => {
  const original = await of(drawn(3).png());
  expect(original).toMatch(/^[0-9a-f]{16}$/);
  expect(looksLike(original, await of(drawn(3, 240).jpeg({ quality: 40 })))).toBe(true);
  expect(looksLike(original, await of(drawn(3, 900).webp({ quality: 60 })))).toBe(true);
});

test('another picture does not', async () => {
  expect(looksLike(await of(drawn(3).png()), await of(drawn(11).png()))).toBe(false);
});

test('a field of one colour looks like nothing', async () => {
  const plain = sharp({ create: { width: 90, height: 60, channels: 3, background: '#123456' } }).png();
  expect(await fingerprintOf(await plain.toBuffer())).toBeUndefined();
});
