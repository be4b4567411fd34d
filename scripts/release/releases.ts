import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../command/failure.ts';
import { Turnstile } from './alone.ts';
import { changesBack, changesOf, contents, contentsOf } from './changes.ts';
import type { CompressedFile } from './compressed.ts';
import type { About, Delta, Outcome, Releases } from './contract.ts';
import { openedSite } from './opening.ts';

/** The releases of a folder, in order again whatever happened to it. Throws a Failure where another holds it for a minute. */
export function releasesIn(varFolder: string): Releases {
  mkdirSync(varFolder, { recursive: true });
  const turnstile = new Turnstile(join(varFolder, 'releases.lock'));
  const site = openedSite(varFolder, turnstile);

  function publish({ write, remove }: Delta, about: About): Outcome {
    const written = contents(write);
    return turnstile.pass(() => {
      site.repair();
      return site.put(changesOf(site.files(), written, remove, about.now), about);
    });
  }

  function follow({ write, remove }: Delta, now: Date): Outcome | undefined {
    const written = contents(write);
    return turnstile.pass(() => {
      site.repair();
      if (site.heldBack()) return undefined;
      const partOf = site.current()?.id;
      const about = { madeFrom: '', now, ...(partOf !== undefined && { partOf }) };
      return site.put(changesOf(site.files(), written, remove, now), about);
    });
  }

  function publishTree(folder: string, about: About): Outcome {
    const written = contentsOf(folder);
    return turnstile.pass(() => {
      site.repair();
      const remove = [...site.hashes().keys()].filter((path) => !written.has(path));
      return site.put(changesOf(site.files(), written, remove, about.now), about);
    });
  }

  function addCompressed(made: readonly CompressedFile[]): void {
    turnstile.pass(() => {
      site.repair();
      site.addCompressed(made);
    });
  }

  function rollback(id?: string, now = new Date()): string {
    return turnstile.pass(() => {
      site.repair();
      site.strike(now);
      const { to, states } = site.wayBack(id);
      if (to.id === site.current()?.id) return to.id;
      const changes = changesBack(site.files(), states, (hash) => site.stored(hash), now);
      return site.release(changes, { madeFrom: to.madeFrom, now }, to.id).id;
    });
  }

  function strike(now: Date): readonly string[] {
    if (!site.isOver(now)) return [];
    return turnstile.pass(() => {
      site.repair();
      return site.strike(now);
    });
  }

  function madeFrom(id: string): string {
    const found = site.list().find((release) => release.id === id);
    if (found === undefined) throw new Failure(`La version ${id} n’est pas gardée.`);
    return found.madeFrom;
  }

  return {
    current: () => site.current()?.id,
    madeFrom,
    list: () => site.list().map(({ id, releasedOn }) => ({ id, releasedOn })),
    heldBack: () => site.heldBack(),
    files: () => site.hashes(),
    read: (path) => (site.hashes().has(path) ? readFileSync(join(varFolder, 'current/site', path)) : undefined),
    publish,
    follow,
    publishTree,
    permit: (permits) => turnstile.pass(() => site.permit(permits)),
    strike,
    rollback,
    uncompressed: () => site.uncompressed(),
    addCompressed,
    tidy: () => turnstile.pass(() => site.tidy()),
    close: () => {
      site.close();
      turnstile.close();
    },
  };
}
