import { readFileSync, readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { z } from 'zod';
import { root } from '../command/environment.ts';
import { Failure } from '../command/failure.ts';
import { hashOf } from '../disk/hash-files.ts';
import { components, contentTypes } from '../generate-content/schema.ts';
import type { Manifest } from './manifest.ts';

type Schema = Omit<Manifest['schema'], 'migrations'>;

/** The version of Strapi that is installed. */
export function installedStrapi(): string {
  const file = join(root, 'node_modules/@strapi/strapi/package.json');
  return z.looseObject({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}

/** What this code stores: the attributes of each content type and component, and a fingerprint of their whole definition. */
export function ownSchema(): Schema {
  const definitions = [...contentTypes(), ...components()];
  const attributes = definitions.map(([name, { attributes: of }]) => [name, Object.keys(of).sort()]);
  return {
    fingerprint: hashOf(JSON.stringify(definitions)).slice(0, 16),
    attributes: Object.fromEntries(attributes) as Schema['attributes'],
  };
}

/** The migrations of this code, without what a compiler adds to their names. */
function ownMigrations(): string[] {
  return readdirSync(join(root, 'cms/database/migrations')).map(nameOf);
}
const nameOf = (file: string): string => parse(file).name;

/**
 * Throws where this code would not keep all that an archive holds: Strapi drops, at its start, every column that the code
 * does not declare. What is older is let in, since Strapi brings it up to date.
 */
export function requireKnownSchema({ strapi, schema }: Pick<Manifest, 'strapi' | 'schema'>): void {
  const installed = installedStrapi();
  if (strapi.localeCompare(installed, 'en', { numeric: true }) > 0)
    throw new Failure(
      `La sauvegarde vient de Strapi ${strapi}, et ${installed} est installé\u00a0: mettez le projet à jour, puis relancez la restauration.`,
    );
  const own = ownMigrations();
  const ran = schema.migrations.map(nameOf);
  const unknown = ran.find((name) => !own.includes(name));
  if (unknown !== undefined) throw newer(`la migration ${unknown}`);
  // A migration that is still to run may be what becomes of an attribute that this code has no more.
  if (own.some((name) => !ran.includes(name))) return;
  const known = ownSchema().attributes;
  for (const [type, attributes] of Object.entries(schema.attributes)) {
    const lost = attributes.find((attribute) => known[type]?.includes(attribute) !== true);
    if (lost !== undefined) throw newer(`le champ ${type}.${lost}`);
  }
}

function newer(what: string): Failure {
  return new Failure(
    `La sauvegarde contient ${what}, que cette version du projet ne connaît pas et effacerait\u00a0: restaurez avec la version du projet qui l’a faite, ou une plus récente.`,
  );
}
