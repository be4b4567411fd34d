import { randomBytes, scryptSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { given, root } from '../command/environment.ts';
import { Failure } from '../command/failure.ts';
import type { Manifest } from './manifest.ts';

/** The secrets on which something in the database depends, with what is lost where one is another. */
const consequences: Readonly<Record<string, string>> = {
  ADMIN_JWT_SECRET: 'chaque personne devra se reconnecter',
  API_TOKEN_SALT: 'les jetons d’API créés dans l’administration seront à refaire',
  ENCRYPTION_KEY: 'ces jetons ne pourront plus être affichés',
  PREVIEW_SECRET: 'les liens d’aperçu déjà envoyés ne s’ouvriront plus',
};

/** Slow on purpose: who finds an archive must not be able to try secrets quickly. */
const printOf = (secret: string, salt: string): string =>
  scryptSync(secret, Buffer.from(salt, 'hex'), 16).toString('hex');

/** By what the secrets of this machine are known again, without being told. */
export function secretPrints(): Manifest['secrets'] {
  const salt = randomBytes(16).toString('hex');
  const prints = Object.keys(consequences).flatMap((name): [string, string][] => {
    const value = given(name);
    return value === undefined ? [] : [[name, printOf(value, salt)]];
  });
  return { salt, prints: Object.fromEntries(prints) };
}

/** Throws where a secret of this machine is not that of an archive; the Failure names it, and what another one would cost. */
export function requireSameSecrets({ salt, prints }: Manifest['secrets']): void {
  const others = Object.entries(prints).flatMap(([name, print]) => {
    const value = given(name);
    return value !== undefined && printOf(value, salt) === print ? [] : [name];
  });
  if (others.length === 0) return;
  const [verb, them] = others.length === 1 ? ['n’est pas celui', 'le'] : ['ne sont pas ceux', 'les'];
  const lost = others.map((name) => consequences[name]).filter((one) => one !== undefined);
  throw new Failure(
    `${others.join(', ')} ${verb} de la sauvegarde\u00a0: remettez-${them} dans .env. Si le fichier .env d’origine est perdu, ajoutez --new-secrets\u00a0: ${lost.join('\u00a0; ')}.`,
  );
}

/** The names of the settings that .env.example explains and that the environment has. */
export function settingNames(): string[] {
  const explained = readFileSync(join(root, '.env.example'), 'utf8').matchAll(/^(?:# )?([A-Z][A-Z_]+)=/gm);
  return [...explained].flatMap(([, name]) => (name !== undefined && given(name) !== undefined ? [name] : [])).sort();
}
