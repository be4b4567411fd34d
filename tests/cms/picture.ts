import sharp from 'sharp';
import { expect } from 'vitest';
import type { Caller } from './caller.ts';
import type { Cms } from './strapi.ts';

/** Rights of a picture in which nobody is. */
export const nobody = {
  ...{ credit: 'Essai', licence: 'Essai' },
  ...{ people: 'aucune personne reconnaissable' as const, scopes: [], until: null },
};

let drawn = 0;

/** A picture of one colour that no other has the bytes of: a mark in its corner counts. */
export async function drawPicture(background: string, width: number): Promise<Buffer> {
  drawn += 1;
  const mark = { r: drawn % 256, g: Math.floor(drawn / 256), b: 128 };
  return await sharp({ create: { width, height: 500, channels: 3, background } })
    .composite([{ input: { create: { width: 64, height: 64, channels: 3, background: mark } }, left: 0, top: 0 }])
    .jpeg()
    .toBuffer();
}

/** Sends bytes to the library; gives what the CMS answers. */
export async function sendBytes(cms: Caller, bytes: Buffer, name = 'vue.jpg', replaced?: number) {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name);
  return cms.manage('POST', replaced === undefined ? '/upload' : `/upload?id=${String(replaced)}`, form);
}

/**
 * Sends a picture of one colour to the library, in the place of another when one is given, and gives the number by which
 * entries point to it.
 */
export async function sendBare(cms: Cms, background: string, width: number, replaced?: number): Promise<number> {
  const sent = await sendBytes(cms, await drawPicture(background, width), 'vue.jpg', replaced);
  expect([200, 201], sent.text).toContain(sent.status);
  return replaced ?? (sent.json as [{ id: number }])[0].id;
}

/** Sends a picture of one colour to the library, with its rights, and gives its number. */
export async function sendPicture(cms: Cms, background: string, width: number): Promise<number> {
  const id = await sendBare(cms, background, width);
  const said = await cms.manage('POST', '/photos', { ...nobody, id });
  expect(said.status, said.text).toBe(204);
  return id;
}
