/**
 * A container as compose.yaml runs one, without an engine: in a mount namespace of its own the project is a read-only tree, the
 * machine around it cannot be written to, and the image's entrypoint runs as nobody, with a volume and nothing else.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../scripts/command/environment.ts';
import { temporaryFolder } from '../publish/plan.ts';

/** Debian's account that owns nothing. */
const nobody = 65_534;
const inImage = '/srv';
/** Where a volume lies in a container. */
export const volumePath = '/mnt';

/** What compose.yaml says with `read_only`, `tmpfs`, `volumes`, `cap_drop` and `security_opt`, in the system's own words. */
const contain = `
  set -e
  mount --bind "$1" ${inImage} && mount --bind "$2" ${volumePath}
  [ ! -e ${inImage}/.env ] || mount --bind /dev/null ${inImage}/.env
  mount -t tmpfs -o mode=1777 tmpfs ${inImage}/site/.astro
  mount -t tmpfs -o mode=1777 tmpfs /tmp
  mount -o remount,bind,ro ${inImage}
  mount -o remount,bind,$3 ${volumePath}
  mount -o remount,bind,ro /
  cd ${inImage}
  shift 3
  exec setpriv --reuid=${nobody} --regid=${nobody} --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all "$@"`;

/** Why there can be no container here; nothing where there can. */
export function missingNamespaces(): string | undefined {
  const { status } = spawnSync('unshare', ['--mount', 'setpriv', '--no-new-privs', 'true']);
  return status === 0 ? undefined : 'this account may make no mount namespace, or unshare and setpriv are not here';
}

/** An empty volume that belongs to whoever runs in containers. */
export function volume(): string {
  const folder = join(temporaryFolder(), 'volume');
  mkdirSync(folder);
  chownSync(folder, nobody, nobody);
  chmodSync(folder, 0o750);
  return folder;
}

type Given = {
  readonly volume: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly readOnly?: boolean;
};

const order = ({ volume, readOnly = false }: Given, command: readonly string[]): string[] => {
  mkdirSync(join(root, 'site/.astro'), { recursive: true });
  return ['--mount', 'sh', '-c', contain, 'sh', root, volume, readOnly ? 'ro' : 'rw', ...command];
};
const environmentOf = ({ environment = {} }: Given) => ({
  ...{ PATH: '/usr/sbin:/usr/bin:/sbin:/bin', VAR_DIR: volumePath, ...environment },
});
const entrypoint = `${inImage}/scripts/container/entrypoint.sh`;

/** Runs a command of a shell in a container to its end. */
export function inContainer(given: Given, ...command: readonly string[]) {
  return spawnSync('unshare', order(given, command), { env: environmentOf(given), encoding: 'utf8' });
}

/** Runs the image's entrypoint to its end. */
export const entry = (given: Given, ...options: readonly string[]) => inContainer(given, entrypoint, ...options);

/** A part of the project that runs in a container. */
export class Container {
  said = '';
  readonly #part: string;
  readonly #given: Given;
  readonly #process: ChildProcess;

  constructor(part: string, given: Given) {
    [this.#part, this.#given] = [part, given];
    this.#process = spawn('unshare', order(given, [entrypoint, part]), { env: environmentOf(given) });
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** Waits until the image's own check of health says so. */
  async isHealthy(patience = 150_000): Promise<void> {
    for (const until = performance.now() + patience; performance.now() < until; await wait(500)) {
      if (this.#process.exitCode !== null) break;
      if (entry(this.#given, 'healthy', this.#part).status === 0) return;
    }
    throw new Error(`${this.#part} is not well:\n${this.said}`);
  }

  /** Stops it as an engine does, and gives its exit code; nothing where it had to be killed. */
  async stop(): Promise<number | null> {
    if (this.#process.exitCode !== null) return this.#process.exitCode;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    const late = wait(20_000, undefined, { ref: false }).then(() => void this.#process.kill('SIGKILL'));
    await Promise.race([ended, late.then(() => ended)]);
    return this.#process.exitCode;
  }
}
