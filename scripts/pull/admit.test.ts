import { expect, it } from 'vitest';
import { admit } from './admit.ts';
import type { Files } from './files.ts';
import { NotFound } from './request.ts';

const noFiles: Files = {
  image: (url) => Promise.reject(new NotFound(`no ${url}`)),
  document: (url) => Promise.reject(new NotFound(`no ${url}`)),
};

it('an item of a list is named by its place in the CMS, though one before it was left out for its missing file', async () => {
  const attributes = {
    ...{ title: 'Essai', slug: 'essai', summary: 'Essai', translationStatus: 'originale', body: 'Essai' },
    documents: [
      { title: 'Perdu', language: 'fr', file: { url: '/uploads/lost.pdf', name: 'lost.pdf' } },
      { title: 'Sans langue', url: 'https://example.org/' },
    ],
  };
  const { findings } = await admit('article', { id: 'a', language: 'fr', attributes }, attributes, noFiles);
  expect(findings).toMatchObject([{ effect: 'left-out', field: 'documents.1.language' }]);
});
