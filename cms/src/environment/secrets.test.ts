import { expect, test } from 'vitest';
import { secretsProblem } from './secrets';

const good = Object.fromEntries(
  ['APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY', 'JWT_SECRET'].map(
    (name) => [name, 'k3Fq9vX2mZ7pL1sD8wRt'],
  ),
);

test('tous les secrets tirés au hasard : rien à dire', () => {
  expect(secretsProblem(good, true)).toBeUndefined();
});

test('un secret absent est nommé en une ligne', () => {
  expect(secretsProblem({ ...good, JWT_SECRET: '' }, false)).toMatch(/^La variable JWT_SECRET manque[^\n]*$/);
  expect(secretsProblem({}, false)).toMatch(/^Les variables APP_KEYS, API_TOKEN_SALT.* manquent[^\n]*$/);
});

test.each(['changeme', 'change-me-change-me-please', 'toBeModified1toBeModified2', 'aaaaaaaaaaaaaaaaaaaa', 'court'])(
  'en production, « %s » est refusé ; ailleurs, non',
  (value) => {
    expect(secretsProblem({ ...good, APP_KEYS: `k3Fq9vX2mZ7pL1sD8wRt,${value}` }, true)).toMatch(/APP_KEYS/);
    expect(secretsProblem({ ...good, APP_KEYS: value }, false)).toBeUndefined();
  },
);
