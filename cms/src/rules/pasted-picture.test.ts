import { expect, test } from 'vitest';
import { field } from '../content/form.fixture';
import { pastedPicture } from './pasted-picture';

const form = { body: field('Texte', { type: 'richtext' }), title: field('Titre') };
const check = (body: string) =>
  pastedPicture({ form, entry: { body, title: '![](x)' }, language: 'fr', source: undefined });

test.each([
  '![](a.png)',
  '![alt](a.png "t")',
  '![alt][ref]',
  'x <IMG src=a>',
  '<picture>',
  '<svg onload=x>',
  '<iframe src=x>',
])('%s is refused in a text', (body) => {
  expect(check(body)).toHaveLength(1);
});

test.each(['[lien](https://exemple.test)', 'Bravo ! [voir](x)', 'a < b', 'une imagination'])('%s passes', (body) => {
  expect(check(body)).toEqual([]);
});
