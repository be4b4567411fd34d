import { weakSecrets } from 'shared/weak-secret';
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
const optional = ['CMS_READ_TOKEN', 'CMS_PUBLISHER_TOKEN', 'CMS_PREVIEW_TOKEN', 'PREVIEW_SECRET'] as const;

/** Says in one French line what is wrong with the secrets, or nothing. `strict` refuses weak ones. */
export function secretsProblem(environment: NodeJS.ProcessEnv, strict: boolean): string | undefined {
  const missing = names.filter((name) => !environment[name]);
  if (missing.length > 0) {
    const [what, verb] = missing.length === 1 ? ['La variable', 'manque'] : ['Les variables', 'manquent'];
    return `${what} ${missing.join(', ')} ${verb} : lancez « npm start » à la racine du projet, ou complétez le fichier .env.`;
  }
  return strict ? weakSecrets(environment, [...names, ...optional]) : undefined;
}

/** Stops the start when a secret is missing, or is weak in production. Building the admin needs none. */
export function requireSecrets(): void {
  if (process.argv.includes('build')) return;
  const problem = secretsProblem(process.env, process.env.NODE_ENV === 'production');
  if (problem !== undefined) refuseToStart(problem);
}

export function secret(name: SecretName): string {
  return process.env[name] ?? '';
}
