import { z } from 'zod';
import { Failure } from '../command/failure.ts';

/** The form of an archive; a later form has a higher number. */
export const currentFormat = 1;

/** The name of the manifest in an archive, where it stands first. */
export const manifestName = 'manifest.json';

const kind = 'reseau-backup';
const hexadecimal = z.string().regex(/^[0-9a-f]+$/);
const named = z.looseObject({ kind: z.literal(kind), format: z.int() });

const manifest = z.strictObject({
  kind: z.literal(kind),
  format: z.literal(currentFormat),
  /** RFC 3339, in UTC. */
  madeOn: z.iso.datetime(),
  /** The version of Strapi that wrote the database. */
  strapi: z.string(),
  database: z.strictObject({
    engine: z.enum(['sqlite', 'postgres']),
    /** The version of the engine: of PostgreSQL's server, of SQLite's library. */
    version: z.string(),
    /** How many rows each table has. */
    rows: z.record(z.string(), z.int()),
  }),
  schema: z.strictObject({
    fingerprint: hexadecimal,
    /** The attributes of each content type and component. */
    attributes: z.record(z.string(), z.array(z.string())),
    /** The migrations that ran on the database. */
    migrations: z.array(z.string()),
  }),
  uploads: z.strictObject({
    /** How many files the library keeps with another provider: they are no part of the archive. */
    elsewhere: z.int(),
    /** Addresses of files that the library names and that the disk had no more. */
    missing: z.array(z.string()),
  }),
  /** Names of the settings that the environment had; never a value. */
  environment: z.array(z.string()),
  /** By what a secret is known again: scrypt of it, with the salt. */
  secrets: z.strictObject({ salt: hexadecimal, prints: z.record(z.string(), hexadecimal) }),
  /** What else the archive holds, by path. */
  files: z.record(z.string(), z.strictObject({ bytes: z.int(), sha256: hexadecimal })),
});

export type Manifest = z.infer<typeof manifest>;
export type ArchivedFile = Manifest['files'][string];

/** A manifest as the first file of an archive. */
export function manifestText(content: Omit<Manifest, 'kind' | 'format'>): string {
  return `${JSON.stringify({ kind, format: currentFormat, ...content }, null, 1)}\n`;
}

/** Reads the first file of an archive; a Failure where it is of something else, or of a later form. */
export function readManifest(text: string, archive: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw foreign(archive);
  }
  const head = named.safeParse(value);
  if (!head.success) throw foreign(archive);
  if (head.data.format > currentFormat)
    throw new Failure(
      `${archive} a été faite par une version plus récente du projet\u00a0: mettez le projet à jour, puis relancez la restauration.`,
    );
  const read = manifest.safeParse(value);
  if (read.success) return read.data;
  throw new Failure(`${archive}\u00a0: le manifeste est abîmé. Prenez une autre sauvegarde.`);
}

/** The Failure for a file that is no archive of ours. */
export function foreign(archive: string): Failure {
  return new Failure(
    `${archive} n’est pas une sauvegarde faite par «\u00a0npm run backup\u00a0»\u00a0: vérifiez le nom du fichier.`,
  );
}
