import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The repository's root: the nearest folder above that declares npm workspaces. */
function repository(from: string = __dirname): string {
  const manifest = join(from, 'package.json');
  if (existsSync(manifest) && 'workspaces' in (JSON.parse(readFileSync(manifest, 'utf8')) as object)) return from;
  const parent = dirname(from);
  return parent === from ? process.cwd() : repository(parent);
}

/** Takes the root's `.env` for what the environment does not say already; `ENV_PATH` names another file to Strapi. */
export function loadEnvironmentFile(): void {
  const file = join(repository(), '.env');
  if (process.env.ENV_PATH === undefined && existsSync(file)) process.loadEnvFile(file);
}

/** The CMS's part of `VAR_DIR`, the folder that holds everything that is written while running. */
export function writtenFolder(): string {
  return resolve(repository(), process.env.VAR_DIR || 'var', 'cms');
}

/**
 * The folder whose content anyone may fetch; uploads stand in its `uploads`. Made here, because Strapi refuses to
 * start without it. It must hold nothing else: the database stands beside it, not in it.
 */
export function publicFolder(): string {
  const folder = join(writtenFolder(), 'public');
  mkdirSync(join(folder, 'uploads'), { recursive: true });
  return folder;
}
