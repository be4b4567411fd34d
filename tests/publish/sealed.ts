/** Folders that cannot be written, for root neither; making one takes root on Linux. */
import { spawnSync } from 'node:child_process';
import { temporaryFolder } from './plan.ts';

const mount = (...given: string[]): boolean => spawnSync('mount', given).status === 0;

/** Makes what lies below a folder one that can only be read; gives what ends that, or nothing where it cannot be done. */
export function seal(folder: string): (() => void) | undefined {
  if (!mount('--bind', folder, folder)) return undefined;
  const open = (): void => void spawnSync('umount', [folder]);
  if (mount('-o', 'remount,bind,ro', folder)) return open;
  open();
  return undefined;
}

/** Tells whether a folder can be sealed on this machine. */
export function canSeal(): boolean {
  const open = seal(temporaryFolder());
  open?.();
  return open !== undefined;
}
