import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure } from './failure.ts';

/** The project's root. */
export const root = join(import.meta.dirname, '../..');

/** Where the secrets of this machine stand; `npm run setup` makes it. */
export const environmentFile = join(root, '.env');

// Under the environment: what the caller has set wins.
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);

/**
 * What opens drafts: none but the CMS and the preview may hold it, beside the commands that make it, start them, and know it
 * again after a restoration.
 */
export const previewSecrets = ['CMS_PREVIEW_TOKEN', 'PREVIEW_SECRET'] as const;
const holders = ['backup.ts', 'cms.ts', 'preview.ts', 'restore.ts', 'setup.ts', 'start.ts'];

/** Forgets what opens drafts: whoever makes or serves the public site has no use for it. */
export function forgetPreviewSecrets(): void {
  for (const name of previewSecrets) Reflect.deleteProperty(process.env, name);
}

if (!holders.includes(basename(process.argv[1] ?? ''))) forgetPreviewSecrets();

/** The value of a name, or nothing; an empty one, as a copy of `.env.example` holds, counts as absent. */
export function given(name: string): string | undefined {
  const value = process.env[name];
  return value === '' ? undefined : value;
}

/** The value of a name that a command cannot do without; the Failure says where it comes from. */
export function required(name: string): string {
  const value = given(name);
  if (value === undefined) {
    throw new Failure(
      `${name} manque : lancez « npm run setup », qui l’écrit dans .env, ou donnez-le dans l’environnement.`,
    );
  }
  return value;
}

/** A TCP port from the environment, or the usual one. */
export function port(name: string, usual: number): number {
  const value = Number(given(name) ?? usual);
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new Failure(`${name} n’est pas un port : ${process.env[name]}.`);
  return value;
}

/** Where the CMS answers: `CMS_URL`, or `CMS_PORT` on this machine. */
export function cmsUrl(): string {
  const url = given('CMS_URL') ?? `http://127.0.0.1:${port('CMS_PORT', 1337)}`;
  if (!URL.canParse(url))
    throw new Failure(`CMS_URL vaut « ${url} » : donnez une adresse complète, comme https://cms.exemple.ma.`);
  return url;
}

/** The TCP port at which this machine serves the site: `SITE_PORT`, or 4321. */
export function sitePort(): number {
  return port('SITE_PORT', 4321);
}

/** The TCP port at which the publisher says how it is: `PUBLISHER_PORT`, or 4322; this machine alone may ask. */
export function publisherPort(): number {
  return port('PUBLISHER_PORT', 4322);
}

/** The TCP port at which the preview answers: `PREVIEW_PORT`, or 4323. */
export function previewPort(): number {
  return port('PREVIEW_PORT', 4323);
}

/** What canonical addresses begin with: `SITE_URL`, or the address at which this machine serves the site. */
export function siteUrl(): string {
  const url = given('SITE_URL') ?? `http://localhost:${sitePort()}`;
  if (!URL.canParse(url))
    throw new Failure(`SITE_URL vaut « ${url} » : donnez une adresse complète, comme https://www.exemple.ma.`);
  return url;
}

/** The origin of the admin as browsers see it: of `CMS_PUBLIC_URL`, or this machine's. */
export function adminOrigin(): string {
  const url = given('CMS_PUBLIC_URL') ?? `http://localhost:${port('CMS_PORT', 1337)}`;
  if (!URL.canParse(url))
    throw new Failure(`CMS_PUBLIC_URL vaut « ${url} » : donnez une adresse complète, comme https://cms.exemple.ma.`);
  return new URL(url).origin;
}
