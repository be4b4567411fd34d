import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../command/failure.ts';
import { flush, pointTo } from '../disk/point-to.ts';
import { hashFiles, hashOfTree, readManifest, type Manifest } from './manifest.ts';

/** How many releases stay for a return, the one that readers see included. */
const kept = 10;

/** The releases of a machine: `releases/<id>/site` with a manifest beside, and `current`, the link that readers follow. */
export type Releases = {
  /** The id of the release that readers see. */
  current(): string | undefined;
  /** What a release was built from; '' where nobody said. */
  madeFrom(id: string): string;
  /** All complete releases, oldest first: ids begin with the instant. */
  list(): string[];
  /** Makes a built site the current release; the same bytes leave the current one, which keeps what they are made from. */
  release(dist: string, madeFrom: string, now: Date): { readonly id: string; readonly isNew: boolean };
  /** Returns to an earlier release, the one before the current by default; gives its id. */
  rollback(id?: string): string;
};

export function releasesIn(varFolder: string): Releases {
  const folder = join(varFolder, 'releases');
  const link = join(varFolder, 'current');

  const current = (): string | undefined => (existsSync(link) ? basename(readlinkSync(link)) : undefined);
  const list = (): string[] =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => existsSync(join(folder, name, 'manifest.json')))
          .sort()
      : [];

  function release(dist: string, madeFrom: string, now: Date): { id: string; isNew: boolean } {
    const files = hashFiles(dist);
    const before = current();
    const known = before === undefined ? undefined : readManifest(join(folder, before));
    if (before !== undefined && known !== undefined && hashOfTree(known.files) === hashOfTree(files)) {
      // Else the next publication would build the same again; '' says nothing better than what is known.
      if (madeFrom !== '' && known.madeFrom !== madeFrom) replaceManifest(join(folder, before), { ...known, madeFrom });
      return { id: before, isNew: false };
    }
    const id = `${now.toISOString().replace(/[:.]/g, '-')}-${hashOfTree(files).slice(0, 8)}`;
    writeRelease(join(folder, id), dist, { releasedOn: now.toISOString(), madeFrom, files });
    pointTo(link, join(folder, id));
    prune(id);
    return { id, isNew: true };
  }

  function rollback(wanted?: string): string {
    const id =
      wanted ??
      list()
        .filter((name) => name < (current() ?? ''))
        .at(-1);
    if (id === undefined || !list().includes(id)) {
      throw new Failure(
        `Aucune version ${wanted ?? 'antérieure'}. Versions gardées : ${list().join(', ') || 'aucune'}.`,
      );
    }
    if (hashOfTree(hashFiles(join(folder, id, 'site'))) !== hashOfTree(readManifest(join(folder, id)).files)) {
      throw new Failure(`La version ${id} est abîmée : choisissez-en une autre parmi ${list().join(', ')}.`);
    }
    pointTo(link, join(folder, id));
    return id;
  }

  function prune(newest: string): void {
    const others = list().filter((id) => id !== newest);
    for (const id of others.slice(0, Math.max(0, others.length - (kept - 1))))
      rmSync(join(folder, id), { recursive: true });
    for (const name of readdirSync(folder).filter((entry) => entry.startsWith('.')))
      rmSync(join(folder, name), { recursive: true });
  }

  return { current, list, release, rollback, madeFrom: (id) => readManifest(join(folder, id)).madeFrom };
}

/** Every byte is on the disk before the folder takes its name. */
function writeRelease(folder: string, dist: string, manifest: Manifest): void {
  const draft = join(folder, '..', `.${basename(folder)}`);
  mkdirSync(draft, { recursive: true });
  try {
    for (const path of Object.keys(manifest.files)) {
      mkdirSync(dirname(join(draft, 'site', path)), { recursive: true });
      copyFileSync(join(dist, path), join(draft, 'site', path));
      flush(join(draft, 'site', path));
    }
    writeManifest(join(draft, 'manifest.json'), manifest);
    renameSync(draft, folder);
    flush(join(folder, '..'));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The manifest of a release that readers may see is at every instant the old or the new one, a power cut included. */
function replaceManifest(release: string, manifest: Manifest): void {
  // Among the releases, where the next one removes what a killed process left.
  const draft = join(release, '..', `.${basename(release)}-manifest`);
  writeManifest(draft, manifest);
  renameSync(draft, join(release, 'manifest.json'));
  flush(release);
}

function writeManifest(path: string, manifest: Manifest): void {
  writeFileSync(path, `${JSON.stringify(manifest, null, 1)}\n`);
  flush(path);
}
