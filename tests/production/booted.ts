/**
 * A systemd of its own, process 1 of its own namespaces, over a view of this machine whose changes go to memory: units are
 * run as after a boot, confinement included, and nothing of it outlives the test. It has no controllers: what units may
 * use at most (memory, tasks) it does not enforce.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../../scripts/command/environment.ts';
import { temporaryFolder } from '../publish/plan.ts';

/** What `boot` is given: an empty folder, and one whose files are laid over the machine's, by path. */
const prepare = `
  set -e
  mount -t tmpfs tmpfs "$1" && mkdir "$1/changes" "$1/work" "$1/root"
  mount -t overlay overlay -o "lowerdir=/,upperdir=$1/changes,workdir=$1/work" "$1/root"
  cp -r "$2/." "$1/root/"
  cd "$1/root"
  mount --rbind /dev dev
  mount -t proc proc proc
  mount -t sysfs sysfs sys
  mount -t cgroup2 cgroup2 sys/fs/cgroup
  mount -t tmpfs tmpfs run
  mount -t tmpfs -o mode=1777 tmpfs tmp
  chroot . sh -ec "$3"
  mkdir -p mnt/machine && pivot_root . mnt/machine && umount -l /mnt/machine
  exec env -i container=drill PATH=/usr/sbin:/usr/bin:/sbin:/bin \
    /lib/systemd/systemd --system --unit=drill.target --log-target=console`;

/** Where what services print goes: no journal runs. */
const outputs = '[Service]\nStandardOutput=append:/var/log/%p.log\nStandardError=inherit\n';
const target = '[Unit]\nDescription=A machine that has started\n';

const isolated = ['--fork', '--kill-child', '--pid', '--mount', '--uts', '--ipc', '--cgroup', '--propagation=private'];

/** Why systemd cannot be run so here; nothing where it can. */
export function missingSystemd(): string | undefined {
  if (root.startsWith('/tmp/')) return 'the project lies below /tmp, of which that machine has one of its own';
  const tried = 'mount -t tmpfs tmpfs /mnt && mkdir /mnt/a /mnt/b /mnt/c && [ -x /lib/systemd/systemd ]';
  const overlay = 'mount -t overlay overlay -o lowerdir=/,upperdir=/mnt/a,workdir=/mnt/b /mnt/c';
  const { status } = spawnSync('unshare', [...isolated, 'sh', '-ec', `${tried} && ${overlay}`]);
  return status === 0 ? undefined : 'systemd is not here, or this account may make no namespaces and overlays';
}

/** A systemd that has started; it ends with the machine's. */
export class Booted {
  readonly #process: ChildProcess;
  readonly #pid: number;

  private constructor(started: ChildProcess, pid: number) {
    this.#process = started;
    this.#pid = pid;
  }

  /** Boots with files of its own, by absolute path, after a shell has run `before` in that view of the machine. */
  static async boot(files: ReadonlyMap<string, string>, before: string): Promise<Booted> {
    const [empty, over] = [temporaryFolder(), temporaryFolder()];
    const units = '/etc/systemd/system';
    const all = [...files, [`${units}/drill.target`, target], [`${units}/service.d/output.conf`, outputs]] as const;
    for (const [path, text] of all) {
      mkdirSync(dirname(join(over, path)), { recursive: true });
      writeFileSync(join(over, path), text);
    }
    const started = spawn('unshare', [...isolated, 'sh', '-c', prepare, 'sh', empty, over, before]);
    let said = '';
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (chunk: Buffer) => (said += String(chunk)));
    for (let attempt = 0; attempt < 100 && started.exitCode === null; attempt += 1) {
      await pause(200);
      const [child] = readFileSync(`/proc/${started.pid}/task/${started.pid}/children`, 'utf8').split(' ');
      const booted = new Booted(started, Number(child));
      if (Number(child) > 0 && booted.run('systemctl', 'is-system-running').stdout.trim() === 'running') return booted;
    }
    started.kill('SIGKILL');
    throw new Error(`systemd did not start:\n${said}`);
  }

  /** A path as systemd's own processes know it, as this process reaches it. */
  path(inside: string): string {
    return join(`/proc/${this.#pid}/root`, inside);
  }

  /** Runs a program beside systemd. */
  run(...command: readonly string[]): { status: number | null; stdout: string; stderr: string } {
    const inside = ['--target', String(this.#pid), '--all', '--root', '--wd', ...command];
    return spawnSync('nsenter', inside, { encoding: 'utf8' });
  }

  /** A property of a unit, as systemd tells it. */
  property(unit: string, name: string): string {
    return this.run('systemctl', 'show', '--value', `--property=${name}`, unit).stdout.trim();
  }

  async end(): Promise<void> {
    const ended = once(this.#process, 'close');
    this.#process.kill('SIGKILL');
    await ended;
  }
}
