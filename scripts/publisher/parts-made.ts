import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { messageOf } from '../command/failure.ts';

const parts = ['sitemap', 'pictures', 'search'] as const;
/** What follows the pages comes in parts, and each may fail by itself. */
export type Part = (typeof parts)[number];

/** By part, what went wrong with it; empty where nothing did, and absent where it was not come to. */
const form = z.partialRecord(z.enum(parts), z.string());

const file = (folder: string): string => join(folder, 'parts-made.json');

/** Tells, in a file of a folder, what became of each part that is made in it. */
export class PartsMade {
  readonly #folder: string;
  readonly #told: z.infer<typeof form> = {};

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Makes a part; what goes wrong is told and stops no other one. */
  async make(part: Part, body: () => Promise<unknown>): Promise<void> {
    this.#told[part] = await body().then(() => '', lineOf);
    writeFileSync(file(this.#folder), JSON.stringify(this.#told));
  }
}

/** Takes what is told in a folder of the parts that were made in it, what went wrong by part; a program that ended before it told of one gives the reason for that one. */
export function takePartsMade(folder: string, output: string): ReadonlyMap<Part, string> {
  const path = file(folder);
  const told = existsSync(path) ? form.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
  rmSync(path, { force: true });
  return new Map(
    parts.flatMap((part): [Part, string][] => {
      const problem = told[part] ?? `Ce qui suit une publication n’a pas pu être fait (${part}). ${output}`.trim();
      return problem === '' ? [] : [[part, problem]];
    }),
  );
}

/** What went wrong, in one line. */
export function lineOf(error: unknown): string {
  const lines = messageOf(error).split('\n');
  return lines
    .filter((line) => !/^\s+at /.test(line))
    .map((line) => line.replace(/^✗ /, '').trim())
    .join(' ');
}
