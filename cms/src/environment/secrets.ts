import { refuseToStart } from './refusal';

const names = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
] as const;
type SecretName = (typeof names)[number];

/** Secrets that the CMS can do without, but that must be as strong as the others where they are given. */
const optional = ['CMS_PUBLISHER_TOKEN', 'CMS_PREVIEW_TOKEN', 'PREVIEW_SECRET'] as const;

const shortest = 16;
const example = /change.?me|to.?be.?modified|example|exemple|^(.)\1*$/i;

/** Says in one French sentence what is wrong with the secrets, or nothing. `strict` refuses examples and short values. */
export function secretsProblem(environment: NodeJS.ProcessEnv, strict: boolean): string | undefined {
  const missing = names.filter((name) => !environment[name]);
  if (missing.length > 0) {
    const [what, verb] = missing.length === 1 ? ['La variable', 'manque'] : ['Les variables', 'manquent'];
    return `${what} ${missing.join(', ')} ${verb} : lancez « npm start » à la racine du projet, ou complétez le fichier .env.`;
  }
  const weak = [...names, ...optional.filter((name) => environment[name])].filter((name) => {
    const values = (environment[name] ?? '').split(',');
    return values.some((value) => value.length < shortest || example.test(value));
  });
  if (strict && weak.length > 0) {
    const [what, verb] = weak.length === 1 ? ['La variable', 'a'] : ['Les variables', 'ont'];
    return `${what} ${weak.join(', ')} ${verb} une valeur d’exemple ou trop courte : en production, chaque secret compte au moins ${String(shortest)} caractères tirés au hasard.`;
  }
  return undefined;
}

/** Stops the start when a secret is missing, or is an example in production. Building the admin needs none. */
export function requireSecrets(): void {
  if (process.argv.includes('build')) return;
  const problem = secretsProblem(process.env, process.env.NODE_ENV === 'production');
  if (problem !== undefined) refuseToStart(problem);
}

export function secret(name: SecretName): string {
  return process.env[name] ?? '';
}
