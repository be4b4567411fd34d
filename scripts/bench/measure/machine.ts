import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** Where something was measured. */
export type Machine = {
  readonly processor: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly system: string;
  readonly node: string;
  /** The machine's load over the last minute before the start (getloadavg(3)); above 1 it was not idle. */
  readonly load: number;
};

/** What this machine is, and how busy it is. */
export function thisMachine(): Machine {
  const processors = cpus();
  return {
    processor: processors[0]?.model ?? '',
    cores: processors.length,
    memoryBytes: totalmem(),
    system: `${type()} ${release()}`,
    node: process.version,
    load: loadavg()[0] ?? 0,
  };
}
