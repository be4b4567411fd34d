import { expect, test } from 'vitest';
import { deedOf } from './deeds';

const exchange = { method: 'POST', path: '/admin/users', status: 201, asked: {}, answered: {} };

test.each([
  [{ path: '/admin/login', status: 200, asked: { email: 'a@exemple.test' } }, { action: 'session.begin' }],
  [{ path: '/admin/LOGIN/', status: 429 }, { action: 'session.refused' }],
  [{ answered: { data: { id: 7, email: 'a@exemple.test' } } }, { action: 'account.invite', subject: '7' }],
  [
    { method: 'PUT', path: '/admin/users/7', status: 200 },
    { action: 'account.change', subject: '7' },
  ],
  [
    { method: 'DELETE', path: '/admin/users/7/', status: 200 },
    { action: 'account.delete', subject: '7' },
  ],
  [
    { path: '/admin/users/batch-delete', asked: { ids: [7, 8] } },
    { action: 'account.delete', subject: '7,8' },
  ],
  [
    { method: 'PUT', path: '/admin/roles/3/permissions' },
    { action: 'role.change', subject: '3' },
  ],
  [
    { path: '/publication/rollback', status: 204, asked: { release: '2026.1' } },
    { action: 'site.rollback', subject: '2026.1' },
  ],
  [
    { path: '/photos', status: 204, asked: { id: 12, credit: 'Une personne' } },
    { action: 'photo.rights', subject: '12' },
  ],
])('%o is noted, by numbers alone', (given, deed) => {
  expect(deedOf({ ...exchange, ...given })).toEqual(deed);
});

test.each([
  [{ status: 403 }],
  [{ method: 'GET' }],
  [{ path: '/content-manager/collection-types/api::article.article' }],
])('%o is not', (given) => {
  expect(deedOf({ ...exchange, ...given })).toBeUndefined();
});

test('no text that was sent comes through as a number', () => {
  expect(deedOf({ ...exchange, asked: { id: 'Nom de Quelqu’un' } })).toEqual({ action: 'account.invite' });
});
