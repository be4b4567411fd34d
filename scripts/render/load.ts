import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Renderer } from 'shared/rendering';

/**
 * The compiled templates in a folder, with the content of the snapshot that SNAPSHOT_DIR names, or none. A folder is loaded
 * once in a process or thread: whoever loads it again gets the same renderer with its content.
 */
export async function loadRenderer(folder: string): Promise<Renderer> {
  const program = (await import(pathToFileURL(join(folder, 'server/entry.mjs')).href)) as { renderer: Renderer };
  return program.renderer;
}

/** The files that belong to compiled templates, by their path in the site. */
export function assetsIn(folder: string): ReadonlyMap<string, string> {
  const client = join(folder, 'client');
  return new Map(
    readdirSync(client, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(client, file).split(sep).join('/'), file]),
  );
}
