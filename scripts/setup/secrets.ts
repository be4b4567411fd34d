import { randomBytes, randomInt } from 'node:crypto';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { environmentFile, given } from '../command/environment.ts';

const secret = (): string => randomBytes(32).toString('base64url');

/** A password that the admin accepts (a capital, a small letter, a digit) and that a person can copy by hand. */
export function password(): string {
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
  CMS_PUBLISHER_TOKEN: secret,
  CMS_PREVIEW_TOKEN: secret,
  PREVIEW_SECRET: secret,
  CMS_ADMIN_EMAIL: () => 'redaction@localhost.localdomain',
  CMS_ADMIN_PASSWORD: password,
};

const fileText = (): Promise<string> => readFile(environmentFile, 'utf8').catch(() => '');

/** New values for the names that neither the environment nor .env has. */
export async function missingSecrets(): Promise<ReadonlyMap<string, string>> {
  const known = parseEnv(await fileText());
  const has = (name: string): boolean => given(name) !== undefined || (known[name] ?? '') !== '';
  return new Map(Object.entries(makers).flatMap(([name, make]) => (has(name) ? [] : [[name, make()]])));
}

/**
 * Writes the missing secrets into .env, readable by its owner alone, and into this process; gives their names. A name
 * that stands there without a value, as in a copy of .env.example, gets its value in its place.
 */
export async function writeSecrets(): Promise<string[]> {
  const missing = await missingSecrets();
  let text = await fileText();
  for (const [name, value] of missing) {
    text = withLine(text, name, value);
    process.env[name] = value;
  }
  if (missing.size > 0) {
    await writeFile(`${environmentFile}.part`, text, { mode: 0o600 });
    await chmod(`${environmentFile}.part`, 0o600);
    await rename(`${environmentFile}.part`, environmentFile);
  }
  return [...missing.keys()];
}

function withLine(text: string, name: string, value: string): string {
  const empty = new RegExp(`^${name}=[ \\t]*$`, 'm');
  if (empty.test(text)) return text.replace(empty, `${name}=${value}`);
  return `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${name}=${value}\n`;
}
