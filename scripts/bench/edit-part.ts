import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '../command/failure.ts';
import type { Fixture } from './fixture.ts';
import { measured } from './measure/process.ts';
import { spreadOf } from './measure/statistics.ts';
import type { Measure, Section } from './report/report.ts';

const change = z.object({ ms: z.number(), files: z.number() });
const printed = z.object({
  first: change,
  text: z.array(change),
  title: z.array(change),
  fresh: z.array(change),
  theme: z.array(change),
  /** Paths online that a render of everything makes otherwise, or not at all. */
  differing: z.array(z.string()),
});

/** One change after the other in the process that holds the site: rendered, checked and released, without a CMS. */
export async function editPart(fixture: Fixture, repeats: number): Promise<Section> {
  const varFolder = join(fixture.folder, 'edits');
  rmSync(varFolder, { recursive: true, force: true });
  cpSync(fixture.media, join(varFolder, 'media'), { recursive: true });
  const script = join(import.meta.dirname, 'own/edit-site.ts');
  const given = [script, fixture.compiled, fixture.content, varFolder, String(repeats)];
  const { output, peakBytes } = await measured({ command: process.execPath, given, cwd: fixture.folder });
  const found = printed.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
  const [differing] = found.differing;
  if (differing !== undefined)
    throw new Failure(`Après les changements, ${found.differing.length} fichiers ne sont plus justes : ${differing}.`);
  rmSync(varFolder, { recursive: true, force: true });
  const measure = (name: string, label: string, changes: readonly z.infer<typeof change>[]): Measure => ({
    name,
    label,
    pages: Math.round(spreadOf(changes.map(({ files }) => files)).median),
    seconds: spreadOf(changes.map(({ ms }) => ms / 1000)),
  });
  return {
    title: 'One change in the warm process, to its release',
    notes: [
      `The process held ${Math.round(peakBytes / 1e6)} MB at most. « pages » are the files that a change touched. After all changes, a render of everything changed none of them.`,
    ],
    measures: [
      measure('first', 'everything, checked and released', [found.first]),
      measure('text', 'an article’s text, three languages', found.text),
      measure('title', 'an article’s title, three languages', found.title),
      measure('fresh', 'a new article', found.fresh),
      measure('theme', 'a theme renamed', found.theme),
    ],
    bars: [],
  };
}
