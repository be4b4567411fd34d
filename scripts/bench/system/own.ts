import { join } from 'node:path';
import type { Fixture } from '../fixture.ts';
import { measured, type Run } from '../measure/process.ts';
import type { System } from './system.ts';

const script = (path: string): string => join(import.meta.dirname, '..', path);

async function node(
  path: string,
  given: readonly string[],
  fixture: Fixture,
): Promise<Run & { readonly output: string }> {
  return await measured({ command: process.execPath, given: [script(path), ...given], cwd: fixture.folder });
}

/** The network's own renderer on a snapshot: what the publisher does at its start. */
export const ownFromSnapshot: System = {
  name: 'own',
  label: 'this site, from the snapshot',
  prepare: () => Promise.resolve(),
  run: (fixture, out) =>
    node('own/render-snapshot.ts', [fixture.compiled, fixture.assets, out, fixture.snapshot], fixture),
};

/** The network's own renderer on content files, Markdown rendered too. */
export const ownFromContent: System = {
  name: 'own-markdown',
  label: 'this site, Markdown rendered too',
  prepare: () => Promise.resolve(),
  run: (fixture, out) =>
    node(
      'own/render-content.ts',
      [fixture.compiled, fixture.assets, out, fixture.content, join(fixture.folder, 'var')],
      fixture,
    ),
};

/** Markdown, template literals, write: a program of thirty lines for this one site. */
export const limitRender: System = {
  name: 'limit-render',
  label: 'limit: marked, template literals, write',
  prepare: () => Promise.resolve(),
  run: (fixture, out) =>
    node('limit/render-literals.ts', [fixture.assets, out, fixture.peerFile, fixture.literals], fixture),
};

/** The bytes of the network's own site, from memory to disk; it must have been rendered before. */
export const limitWrite: System = {
  name: 'limit-write',
  label: 'limit: write the same bytes',
  prepare: () => Promise.resolve(),
  run: async (fixture, out) => {
    const { output, peakBytes } = await node('limit/write-bytes.ts', [outOf(fixture, 'own'), out], fixture);
    return { seconds: Number(output.trim()), peakBytes };
  },
};

/** Where a system's site of a fixture stands. */
export function outOf(fixture: Fixture, name: string): string {
  return join(fixture.folder, 'out', name);
}
