import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { secretsProblem } from './secrets';

const names = ['APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY', 'JWT_SECRET'];
const tokens = ['CMS_READ_TOKEN', 'CMS_PUBLISHER_TOKEN', 'CMS_PREVIEW_TOKEN', 'PREVIEW_SECRET'];
const good = Object.fromEntries(names.map((name) => [name, randomBytes(32).toString('base64')]));

test('nothing is said where every secret was drawn at random', () => {
  expect(secretsProblem(good, true)).toBeUndefined();
});

test('a missing secret is named in one line', () => {
  expect(secretsProblem({ ...good, JWT_SECRET: '' }, false)).toMatch(/^La variable JWT_SECRET manque[^\n]*$/);
  expect(secretsProblem({}, false)).toMatch(/^Les variables APP_KEYS, API_TOKEN_SALT.* manquent[^\n]*$/);
});

test.each([...names, ...tokens])('a weak %s is refused in production, and only there', (name) => {
  expect(secretsProblem({ ...good, [name]: 'court' }, true)).toContain(`${name}, moins de`);
  expect(secretsProblem({ ...good, [name]: 'court' }, false)).toBeUndefined();
});

test.each(tokens)('%s may be missing', (name) => {
  expect(secretsProblem({ ...good, [name]: '' }, true)).toBeUndefined();
});
