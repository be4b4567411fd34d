import type { Fixture } from '../fixture.ts';
import type { Run } from '../measure/process.ts';

/** Something that makes the site: the network's own programs, a peer, or the limit. */
export type System = {
  readonly name: string;
  /** What it is, in a line of the table. */
  readonly label: string;
  /** Its version, where it is a program of others. */
  version?(): string;
  /** Makes its project from a fixture; not measured. */
  prepare(fixture: Fixture): Promise<void>;
  /** Makes the whole site from nothing into a folder that is not there, without any cache of a run before. */
  run(fixture: Fixture, out: string): Promise<Run>;
};
