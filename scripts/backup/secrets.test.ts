import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { requireSameSecrets, secretPrints, settingNames } from './secrets.ts';

const secrets = {
  ADMIN_JWT_SECRET: 'premier-secret-de-cet-essai',
  API_TOKEN_SALT: 'deuxieme-secret-de-cet-essai',
  ENCRYPTION_KEY: 'troisieme-secret-de-cet-essai',
  PREVIEW_SECRET: 'quatrieme-secret-de-cet-essai',
};
beforeEach(() => {
  for (const [name, value] of Object.entries(secrets)) vi.stubEnv(name, value);
});
afterEach(() => vi.unstubAllEnvs());

it('the same secrets are known again, and cannot be read where they are kept', () => {
  const kept = secretPrints();
  expect(() => requireSameSecrets(kept)).not.toThrow();
  expect(Object.keys(kept.prints)).toEqual(Object.keys(secrets));
  for (const value of Object.values(secrets)) expect(JSON.stringify(kept)).not.toContain(value);
  expect(secretPrints().prints).not.toEqual(kept.prints);
});

it.each(Object.keys(secrets))('another %s is named, with the way out, and so is a missing one', (name) => {
  const kept = secretPrints();
  for (const value of ['un-autre-secret-que-celui-la', '']) {
    vi.stubEnv(name, value);
    expect(() => requireSameSecrets(kept)).toThrow(new RegExp(`^${name} n’est pas celui.*--new-secrets`));
  }
});

it('a secret that the archive’s machine had not is none that could be wrong', () => {
  vi.stubEnv('PREVIEW_SECRET', '');
  const kept = secretPrints();
  vi.stubEnv('PREVIEW_SECRET', 'donné depuis lors');
  expect(() => requireSameSecrets(kept)).not.toThrow();
});

it('settings are told by name', () => {
  vi.stubEnv('SITE_URL', 'https://exemple.test');
  vi.stubEnv('CMS_HOST', '');
  expect(settingNames()).toEqual(expect.arrayContaining(['API_TOKEN_SALT', 'SITE_URL']));
  expect(settingNames()).not.toContain('CMS_HOST');
});
