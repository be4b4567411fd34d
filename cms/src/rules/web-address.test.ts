import { expect, test } from 'vitest';
import { field, part } from '../content/form.fixture';
import { webAddresses } from './web-address';

const form = {
  url: field('Site officiel'),
  registrationUrl: field('Inscription'),
  documents: part('Documents', 'shared.document', { url: field('Adresse') }, { many: true }),
};

test.each(['https://exemple.test/a?b=c', 'http://exemple.test', ''])('passes: %s', (url) => {
  expect(webAddresses(form, { url, registrationUrl: url, documents: [{ url }] })).toEqual([]);
});

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:x',
  'data:text/html,x',
  'exemple.test',
  '//exemple.test',
  'https://a:b@exemple.test',
  'mailto:a@exemple.test',
])('is refused wherever it stands: %s', (url) => {
  const paths = webAddresses(form, { url, registrationUrl: url, documents: [{ url }] }).map(({ path }) =>
    path.join('.'),
  );
  expect(paths).toEqual(['url', 'registrationUrl', 'documents.0.url']);
});
