import { linkSync, mkdtempSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { mediaStore, type MediaStore } from './media.ts';

const now = new Date();
const day = 86_400_000;
const pdf = Buffer.from('%PDF-1.4 Fiction');
const picture = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#187a6f' } })
  .png()
  .toBuffer();

let folder: string;
let store: MediaStore;
const names = () => readdirSync(folder).sort();

/** Makes everything that is there older. */
function age(days: number): void {
  for (const name of names()) {
    const then = new Date(statSync(join(folder, name)).mtimeMs - days * day);
    utimesSync(join(folder, name), then, then);
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'media-'));
  store = mediaStore(folder);
});

test('a month after they were asked for last, media go, and what a killed process has left', async () => {
  const image = await store.image(picture);
  const document = await store.document(pdf, 'a.pdf');
  writeFileSync(join(folder, `${image.file}.123.part`), '');
  const all = names();
  expect(all).toHaveLength(3 + image.copies.length + 1);
  age(29);
  await store.tidy(now);
  expect(names()).toEqual(all);
  await store.document(pdf, 'a.pdf');
  age(2);
  await store.tidy(now);
  expect(names()).toEqual([document.file]);
  // What went is made again.
  expect(await store.image(picture)).toEqual(image);
  expect(names()).toEqual(all.filter((name) => !name.endsWith('.part')));
});

test('an image that is asked for keeps all that was made of it', async () => {
  const image = await store.image(picture);
  const all = names();
  age(20);
  await store.image(picture);
  age(20);
  await store.tidy(now);
  expect(names()).toEqual(all);
  expect(names()).toEqual(expect.arrayContaining([image.file, ...image.copies.map(({ file }) => file)]));
});

test('what has another name in a release or a snapshot stays, as old as readers were told that it is', async () => {
  const { file } = await store.document(pdf, 'a.pdf');
  linkSync(join(folder, file), join(mkdtempSync(join(tmpdir(), 'release-')), file));
  age(100);
  const { mtimeMs } = statSync(join(folder, file));
  await store.document(pdf, 'a.pdf');
  await store.tidy(now);
  expect(statSync(join(folder, file)).mtimeMs).toBe(mtimeMs);
});
