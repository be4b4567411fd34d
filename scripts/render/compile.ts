import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runNode } from '../build/child.ts';
import { root, siteUrl } from '../command/environment.ts';
import { Failure, remedyIn } from '../command/failure.ts';
import { varFolder } from '../command/paths.ts';
import { fingerprint } from '../disk/fingerprint.ts';
import { hold, isHeld } from './hold.ts';

/** What the templates are made of. */
const sources = ['site', 'shared/src', 'package-lock.json'].map((path) => join(root, path));

/** How long templates that nobody asks for or holds are kept, in milliseconds: a week, for a return to earlier code. */
const keptFor = 7 * 86_400_000;

/**
 * Compiles the site's templates for rendering on demand, once for each state of the code and address of the site; gives
 * the folder: `server/entry.mjs` is the program, `client/` the files that pages name by their hash. It stays for as long as
 * this process lives, since both are read as they are needed.
 */
export async function compileTemplates(cache = join(varFolder, 'cache/renderer')): Promise<string> {
  const folder = join(cache, `${fingerprint(sources)}-${hashOf(siteUrl())}`);
  if (!existsSync(folder)) await compile(folder);
  hold(folder);
  utimesSync(folder, new Date(), new Date());
  prune(cache);
  return folder;
}

/** Takes out of a cache the templates that nobody has asked for in a long time and nobody holds. */
export function prune(cache: string): void {
  for (const folder of readdirSync(cache).map((name) => join(cache, name))) {
    const used = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - used > keptFor && !isHeld(folder)) rmSync(folder, { recursive: true, force: true });
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** The folder appears whole or not at all; another process may make the same. */
async function compile(folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(dirname(folder), { recursive: true });
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const { code, output } = await runNode([astro, 'build', '--root', join(root, 'site'), '--silent'], {
    cwd: dirname(folder),
    env: {
      SITE_URL: siteUrl(),
      SITE_RENDERER: 'true',
      SITE_OUT_DIR: draft,
      SNAPSHOT_DIR: '',
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
  });
  if (code !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Failure(
      `Les gabarits du site ne se laissent pas compiler ; le site en ligne n’a pas changé.${remedyIn(output)} Astro dit :\n${output}`,
    );
  }
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // The other process was first, and may hold what it made.
    if (!existsSync(folder)) throw error;
  }
}
