import sharp from 'sharp';
import { expect } from 'vitest';
import type { Cms } from './strapi.ts';

/** Sends a picture of one colour to the library, and gives the number by which entries point to it. */
export async function sendPicture(cms: Cms, background: string, width: number): Promise<number> {
  const bytes = await sharp({ create: { width, height: 500, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'vue.jpg');
  const sent = await cms.manage('POST', '/upload', form);
  expect(sent.status, sent.text).toBe(201);
  return (sent.json as [{ id: number }])[0].id;
}
