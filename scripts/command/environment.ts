import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.ts';

/** The project's root. */
export const root = join(import.meta.dirname, '../..');

/** Where the secrets of this machine stand; `npm run setup` makes it. */
export const environmentFile = join(root, '.env');

loadEnvironment();

/** Lays the names of `.env` under the environment: what the caller has set wins. */
export function loadEnvironment(): void {
  if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
}

/** The value of a name that a command cannot do without; the Failure says where it comes from. */
export function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw new Failure(
      `${name} manque : lancez « npm run setup », qui l’écrit dans .env, ou donnez-le dans l’environnement.`,
    );
  }
  return value;
}

/** A TCP port from the environment, or the usual one. */
export function port(name: string, usual: number): number {
  const value = Number(process.env[name] ?? usual);
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new Failure(`${name} n’est pas un port : ${process.env[name]}.`);
  return value;
}

/** Where the CMS answers: `CMS_URL`, or the port on this machine. */
export function cmsUrl(): string {
  return process.env['CMS_URL'] ?? `http://127.0.0.1:${port('CMS_PORT', 1337)}`;
}
