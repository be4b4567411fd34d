import { expect, test } from 'vitest';
import { secretsProblem } from './secrets';

const good = Object.fromEntries(
  ['APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY', 'JWT_SECRET'].map(
    (name) => [name, 'k3Fq9vX2mZ7pL1sD8wRt'],
  ),
);

test('nothing is said where every secret was drawn at random', () => {
  expect(secretsProblem(good, true)).toBeUndefined();
});

test('a missing secret is named in one line', () => {
  expect(secretsProblem({ ...good, JWT_SECRET: '' }, false)).toMatch(/^La variable JWT_SECRET manque[^\n]*$/);
  expect(secretsProblem({}, false)).toMatch(/^Les variables APP_KEYS, API_TOKEN_SALT.* manquent[^\n]*$/);
});

test.each(['changeme', 'change-me-change-me-please', 'toBeModified1toBeModified2', 'aaaaaaaaaaaaaaaaaaaa', 'court'])(
  '« %s » is refused in production, and only there',
  (value) => {
    expect(secretsProblem({ ...good, APP_KEYS: `k3Fq9vX2mZ7pL1sD8wRt,${value}` }, true)).toMatch(/APP_KEYS/);
    expect(secretsProblem({ ...good, APP_KEYS: value }, false)).toBeUndefined();
  },
);

test('the publisher’s token may be missing, but not weak in production', () => {
  expect(secretsProblem({ ...good, CMS_PUBLISHER_TOKEN: 'court' }, true)).toMatch(/CMS_PUBLISHER_TOKEN/);
  expect(secretsProblem({ ...good, CMS_PUBLISHER_TOKEN: '' }, true)).toBeUndefined();
  expect(secretsProblem({ ...good, CMS_PUBLISHER_TOKEN: 'k3Fq9vX2mZ7pL1sD8wRt' }, true)).toBeUndefined();
});
