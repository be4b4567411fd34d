import { expect, test } from 'vitest';
import { exampleStore } from '../content/example.ts';
import { groupsOf } from './groups.ts';

const entry = (type: string, id: string, fields: object): object => ({ type, id, language: 'fr', slug: id, ...fields });
const groups = groupsOf(
  'fr',
  exampleStore({
    action: [entry('action', 'b', { title: 'A', position: 2 }), entry('action', 'a', { title: 'B', position: 1 })],
    city: [entry('city', 'z', { name: 'Zone' }), entry('city', 'e', { name: 'Étang' })],
    page: [entry('page', 'p', { title: 'Page' })],
  }),
);
const labels = (title: string) => groups.find((group) => group.title === title)?.links.map(({ label }) => label);

test('the plan is in its own order, what has a name by name', () => {
  expect(labels('Plan d’action')).toEqual(['B', 'A']);
  expect(labels('Villes')).toEqual(['Étang', 'Zone']);
});

test('the home page stands with the written pages, and the site map does not name itself', () => {
  expect(labels('Informations')).toEqual(['Accueil', 'Page']);
  expect(labels('Trouver et suivre')).not.toContain('Plan du site');
  expect(labels('Trouver et suivre')).toContain('Index de A à Z');
});
