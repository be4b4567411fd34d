import { expect, test } from 'vitest';
import { breadcrumbOf } from './breadcrumb.ts';
import { writeLinkedData } from './linked-data.ts';

test('no text ends the script element or opens a comment in it, and each is read back as it was', () => {
  const name = '</script><script>alert(1)</script><!-- & \u2028 طنجة';
  const text = writeLinkedData([{ '@type': 'Thing', name }]);
  expect(text).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Thing', name }] });
});

test('the steps of a way are counted from 1 and have absolute addresses', () => {
  const steps = [
    { label: 'Accueil', path: '/fr/' },
    { label: 'Villes', path: '/fr/villes/' },
  ];
  expect(breadcrumbOf(steps, (path) => `https://example.org${path}`)).toMatchObject({
    itemListElement: [
      { position: 1, name: 'Accueil', item: 'https://example.org/fr/' },
      { position: 2, name: 'Villes', item: 'https://example.org/fr/villes/' },
    ],
  });
});
