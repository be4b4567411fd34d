import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const lock = join(tmpdir(), 'apt-get.lock');

/** Tells whether some files are there, after an attempt to install Debian's packages of them where that may be. */
export function hasPrograms(files: readonly string[], from: readonly string[]): boolean {
  const isThere = (): boolean => files.every((file) => existsSync(file));
  return isThere() || (installPackages(from) && isThere());
}

/** Installs Debian's packages where this machine is one and we may; tells whether it did. */
export function installPackages(packages: readonly string[]): boolean {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false;
  // Another program of ours may install something at this moment: one waits for the other.
  const apt = (...order: string[]): unknown =>
    execFileSync('flock', [lock, 'apt-get', ...order], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    apt('update', '-q');
    apt('install', '-y', '-q', '--no-install-recommends', ...packages);
    return true;
  } catch {
    return false;
  }
}
