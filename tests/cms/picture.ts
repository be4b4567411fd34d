import sharp from 'sharp';
import { expect } from 'vitest';
import type { Cms } from './strapi.ts';

/**
 * Sends a picture of one colour to the library, in the place of another when one is given, and gives the number by which
 * entries point to it.
 */
export async function sendPicture(cms: Cms, background: string, width: number, replaced?: number): Promise<number> {
  const bytes = await sharp({ create: { width, height: 500, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'vue.jpg');
  const path = replaced === undefined ? '/upload' : `/upload?id=${String(replaced)}`;
  const sent = await cms.manage('POST', path, form);
  expect([200, 201], sent.text).toContain(sent.status);
  return replaced ?? (sent.json as [{ id: number }])[0].id;
}
