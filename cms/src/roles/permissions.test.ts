import { expect, test } from 'vitest';
import { field, part } from '../content/form.fixture';
import { fieldsOf, permissionsOf } from './permissions';
import { roles } from './table';

const form = {
  title: field('Titre'),
  publishedOn: field('Publié le', { fact: true }),
  image: part('Image', 'shared.image', { file: field('Fichier', { fact: true }), caption: field('Légende') }),
};

test('names every field by its path, and of the words no fact', () => {
  expect(fieldsOf(form, 'all')).toEqual(['title', 'publishedOn', 'image.file', 'image.caption']);
  expect(fieldsOf(form, 'words')).toEqual(['title', 'image.caption']);
});

test('gives each role what its line of the table says, in its languages', () => {
  const permissions = (code: string) =>
    permissionsOf(
      roles.find((role) => role.code === code)!,
      new Map([['api::article.article', form]]),
    );
  expect(permissions('translator')).toContainEqual({
    action: 'plugin::content-manager.explorer.update',
    subject: 'api::article.article',
    conditions: [],
    properties: { fields: ['title', 'image.caption'], locales: ['ar', 'en'] },
  });
  expect(permissions('publisher')).toContainEqual({
    action: 'plugin::content-manager.explorer.publish',
    subject: 'api::article.article',
    conditions: [],
    properties: { locales: ['fr', 'ar', 'en'] },
  });
  expect(permissions('writer')).toContainEqual({
    action: 'plugin::upload.assets.update',
    subject: null,
    conditions: ['admin::is-creator'],
    properties: {},
  });
});
