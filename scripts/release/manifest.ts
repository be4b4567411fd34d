import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { Failure } from '../command/failure.ts';

const manifest = z.strictObject({
  /** The instant of the release, RFC 3339 in UTC. */
  releasedOn: z.iso.datetime(),
  /** What it was built from, so that the same is not built again. */
  madeFrom: z.string(),
  /** SHA-256, in hexadecimal, by path with forward slashes. */
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type Manifest = z.infer<typeof manifest>;

/** The hash of every file below a folder, ordered by path. */
export function hashFiles(folder: string): Manifest['files'] {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, hashOf(readFileSync(join(folder, path)))]));
}

/** One hash for a whole tree. */
export function hashOfTree(files: Manifest['files']): string {
  return hashOf(Buffer.from(JSON.stringify(Object.entries(files))));
}

/** The manifest beside a release's files; throws a Failure for a release that was never finished or is damaged. */
export function readManifest(release: string): Manifest {
  const path = join(release, 'manifest.json');
  const parsed = manifest.safeParse(existsSync(path) ? parse(readFileSync(path, 'utf8')) : undefined);
  if (!parsed.success)
    throw new Failure(`${release} n’est pas une version complète : son manifeste manque ou est abîmé.`);
  return parsed.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
