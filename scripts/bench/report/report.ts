import type { Choice } from '../content/folder.ts';
import type { Machine } from '../measure/machine.ts';
import type { Spread } from '../measure/statistics.ts';
import type { Bar } from './bar.ts';

/** A line of a table of measures: what was measured, and each measure with its unit. */
export type Measure = {
  readonly name: string;
  readonly label: string;
  readonly version?: string;
  /** How many pages it made, where it makes pages. */
  readonly pages?: number;
  readonly seconds: Spread;
  readonly peakBytes?: Spread;
};

/** What belongs together in a report, by a title. */
export type Section = {
  readonly title: string;
  readonly measures: readonly Measure[];
  readonly bars: readonly Bar[];
  readonly notes?: readonly string[];
};

/** Everything that one run of the benchmark found. */
export type Report = {
  /** RFC 3339 in UTC. */
  readonly date: string;
  readonly choice: Choice;
  readonly machine: Machine;
  readonly sections: readonly Section[];
};
