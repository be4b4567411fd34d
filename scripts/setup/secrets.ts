import { randomBytes, randomInt } from 'node:crypto';
import { appendFile, chmod, readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { environmentFile, loadEnvironment } from '../environment.ts';

const secret = (): string => randomBytes(32).toString('base64url');

/** A password that the admin accepts (a capital, a small letter, a digit) and that a person can copy by hand. */
function password(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz';
  const group = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return `R${group()}-${group()}-${group()}-${randomInt(10, 99)}`;
}

const makers: Readonly<Record<string, () => string>> = {
  APP_KEYS: () => `${secret()},${secret()}`,
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  JWT_SECRET: secret,
  CMS_READ_TOKEN: () => randomBytes(64).toString('hex'),
  CMS_ADMIN_EMAIL: () => 'redaction@localhost.localdomain',
  CMS_ADMIN_PASSWORD: password,
};

/** Writes the missing secrets into .env, readable by its owner alone, and into this process; gives their names. */
export async function writeSecrets(): Promise<string[]> {
  const text = await readFile(environmentFile, 'utf8').catch(() => '');
  const known = parseEnv(text);
  const missing = Object.entries(makers).filter(([name]) => (process.env[name] ?? known[name] ?? '') === '');
  if (missing.length === 0) return [];
  const lines = missing.map(([name, make]) => `${name}=${make()}\n`);
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  await appendFile(environmentFile, gap + lines.join(''), { mode: 0o600 });
  await chmod(environmentFile, 0o600);
  loadEnvironment();
  return missing.map(([name]) => name);
}
