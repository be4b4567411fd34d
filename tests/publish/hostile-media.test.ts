import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mediaStore, UnfitMedia } from '../../scripts/pull/media.ts';
import { canary, disguised, heavyPng, loaded, lockedPdf, programs } from '../hostile-files.ts';
import { temporaryFolder } from './plan.ts';

/** The pull trusts no CMS: what an older one took in, or a changed database holds, is judged again. */
const folder = temporaryFolder();
const store = mediaStore(folder);

it.each([...disguised, { name: 'bombe.png', content: heavyPng }])(
  '$name is refused by the pull',
  async ({ content }) => {
    await expect(store.image(content)).rejects.toBeInstanceOf(UnfitMedia);
  },
);

it.each([...programs, { name: 'ferme.pdf', content: lockedPdf }])(
  '$name is refused by the pull',
  async ({ content, name }) => {
    await expect(store.document(content, name)).rejects.toBeInstanceOf(UnfitMedia);
  },
);

it.each(loaded)('$name goes online as a picture and nothing else', async ({ content, format }) => {
  const { file, mime, copies } = await store.image(content);
  expect(mime).toBe(format);
  for (const name of [file, ...copies.map((copy) => copy.file)])
    expect(readFileSync(join(folder, name)).includes(canary), name).toBe(false);
});

it('nothing of what was refused is kept', () => {
  for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes('CANARI'), name).toBe(false);
});
