import { expect, test } from 'vitest';
import { weakSecrets } from './weak-secret.ts';

const drawn = (form: 'hex' | 'base64' | 'base64url' = 'base64'): string =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString(form);
const names = ['APP_KEYS', 'JWT_SECRET', 'PREVIEW_SECRET'];

test('nothing is said of what was drawn at random, in whatever letters, nor of a name without a value', () => {
  for (let round = 0; round < 500; round++) {
    const good = { APP_KEYS: `${drawn()},${drawn()}`, JWT_SECRET: drawn('hex'), PREVIEW_SECRET: drawn('base64url') };
    expect(weakSecrets(good, names)).toBeUndefined();
  }
  expect(weakSecrets({ APP_KEYS: '', JWT_SECRET: undefined }, names)).toBeUndefined();
});

test.each([
  ['court', 'moins de 32 signes'],
  ['k3Fq9vX2mZ7pL1sD8wRtk3F', 'moins de 32 signes'],
  ['changeme', 'valeur d’exemple'],
  ['change-me-change-me-please-and-soon', 'valeur d’exemple'],
  ['toBeModified1toBeModified2toBeModified3', 'valeur d’exemple'],
  ['mon-jwt-secret-de-la-commune-en-ligne', 'valeur d’exemple'],
  ['Un-mot-de-passe-que-personne-ne-trouve', 'valeur d’exemple'],
  ['abcdefghijklmnopqrstuvwxyz0123456789', 'valeur d’exemple'],
  ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'valeur qui se répète'],
  ['k3Fq9vX2mZ7pL1sD8wRtk3Fq9vX2mZ7pL1sD8wRt', 'valeur qui se répète'],
  ['01100110100110010110100110010110011010', 'valeur qui se répète'],
])('« %s » is refused: %s', (value, why) => {
  for (const environment of [{ JWT_SECRET: value }, { JWT_SECRET: `${drawn()},${value}` }]) {
    const line = weakSecrets(environment, names) ?? '';
    expect(line).toContain(`JWT_SECRET, ${why}`);
    expect(line).toContain('«\u00a0openssl rand -base64 32\u00a0»');
    expect(line).not.toMatch(/\n/);
    expect(line.split('openssl')[0]).not.toContain(value);
  }
});

test('one value under two names, or twice under one, is refused', () => {
  const [same, other] = [drawn(), drawn()];
  const line = weakSecrets({ JWT_SECRET: same, PREVIEW_SECRET: same, APP_KEYS: `${other},${other}` }, names) ?? '';
  expect(line).toContain('JWT_SECRET = PREVIEW_SECRET, deux fois la même valeur');
  expect(line).toContain('APP_KEYS = APP_KEYS, deux fois la même valeur');
  for (const value of [same, other]) expect(line).not.toContain(value);
});
