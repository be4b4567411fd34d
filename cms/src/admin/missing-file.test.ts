import { expect, test } from 'vitest';
import { inFrench } from './missing-file';

const strapis = new URL(
  '../../../node_modules/@strapi/admin/dist/admin/admin/src/utils/retryDynamicImport.mjs',
  import.meta.url,
).href;

test('a file of the admin that is not there is told in French, and Strapi still knows what it is', async () => {
  const { isChunkLoadError } = (await import(strapis)) as { isChunkLoadError(error: unknown): boolean };
  const address = 'https://cms.exemple.test/admin/page-a1b2.js';
  const told = inFrench(new TypeError(`Failed to fetch dynamically imported module: ${address}`));
  expect(told.message).toBe(`Un fichier de l’administration n’a pas été reçu\u00a0: ${address}`);
  expect(isChunkLoadError(told)).toBe(true);
  expect(inFrench(new TypeError('Importing a module script failed.')).message).toMatch(/n’a pas été reçu$/);
});
