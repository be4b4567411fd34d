import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure, remedyIn } from '../../command/failure.ts';
import { reasonOf } from './late.ts';
import { parts, type PartFailure } from './parts.ts';

/** By part, why it could not be made; empty where it was, and absent where it was not come to. */
const form = z.partialRecord(z.enum(parts), z.string());
export type Outcomes = z.infer<typeof form>;

const file = (folder: string): string => join(folder, 'outcomes.json');

/** Tells, in the folder in which parts are made, what became of them so far. */
export function tellOutcomes(folder: string, outcomes: Outcomes): void {
  writeFileSync(file(folder), JSON.stringify(outcomes));
}

/**
 * Takes what is told in a folder: why parts could not be made. One of which nothing is told, or nothing that can be read,
 * was not made: the program ended before, and what it printed is the reason.
 */
export function takeOutcomes(folder: string, output: string): readonly PartFailure[] {
  const told = outcomesIn(folder);
  rmSync(file(folder), { force: true });
  const ended = reasonOf(new Failure(`Le programme s’est arrêté avant la fin.${remedyIn(output)}\n${output}`));
  return parts.map((part) => ({ part, reason: told[part] ?? ended })).filter(({ reason }) => reason !== '');
}

function outcomesIn(folder: string): Outcomes {
  try {
    return form.parse(JSON.parse(readFileSync(file(folder), 'utf8')));
  } catch {
    // It is not there, or was being written when the program ended.
    return {};
  }
}
