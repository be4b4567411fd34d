import { createHash } from 'node:crypto';
import sharp from 'sharp';

const [width, height] = [9, 8];
/** Below this spread of grey, of 255, a picture has no form by which it could be told from another. */
const flat = 4;
/** Of 64 bits, so many may differ between two pictures that one would take for the same. */
const close = 6;

/** SHA-256 of bytes, in hexadecimal. */
export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * What a picture looks like, in 16 hexadecimal digits: whether each of 8 × 8 fields is brighter than the one beside it
 * (difference hash). Much the same picture, in another size, format or quality, gives much the same digits. Nothing where
 * the picture has no form.
 */
export async function fingerprintOf(bytes: Buffer): Promise<string | undefined> {
  const grey = await sharp(bytes).greyscale().resize(width, height, { fit: 'fill' }).raw().toBuffer();
  if (Math.max(...grey) - Math.min(...grey) < flat) return undefined;
  const bits = Array.from({ length: 64 }, (_, place) => {
    const at = Math.floor(place / 8) * width + (place % 8);
    return (grey[at] ?? 0) < (grey[at + 1] ?? 0) ? '1' : '0';
  }).join('');
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0');
}

/** Tells whether two fingerprints are those of pictures that look the same. */
export function looksLike(one: string, other: string): boolean {
  const different = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  return [...different.toString(2)].filter((bit) => bit === '1').length <= close;
}
