import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../scripts/command/environment.ts';
import type { Environment } from '../browser/started.ts';
import { callerOf, type Caller } from '../cms/caller.ts';
import { freePort } from '../free-port.ts';
import { temporaryFolder } from '../publish/plan.ts';

/** One of several nodes of the CMS, as a machine of its own runs one: its port and its disk are nobody else's. */
export class CmsNode {
  said = '';
  readonly url: string;
  /** Whoever has the first account, signed in at this node. */
  readonly caller: Caller;
  readonly environment: Environment;
  readonly #process: ChildProcess;

  private constructor(environment: Environment, port: number) {
    this.url = `http://127.0.0.1:${port}`;
    this.environment = { ...environment, CMS_PORT: String(port), VAR_DIR: temporaryFolder() };
    const { CMS_ADMIN_EMAIL: email, CMS_ADMIN_PASSWORD: password } = environment;
    this.caller = callerOf(this.url, { email, password });
    this.#process = spawn(process.execPath, [join(root, 'scripts/cms.ts'), '--seed'], {
      ...{ cwd: join(root, 'cms'), env: this.environment },
    });
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
  }

  static async start(environment: Environment): Promise<CmsNode> {
    return new CmsNode(environment, await freePort());
  }

  /** The number of its process, while there is one. */
  get process(): number {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null || this.#process.pid === undefined)
      throw new Error(`The node has ended:\n${this.said.slice(-3000)}`);
    return this.#process.pid;
  }

  /** Waits until it answers, which it does once the database is in order and the plan is written. */
  async answers(): Promise<void> {
    const isWell = (): Promise<boolean> =>
      fetch(`${this.url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      );
    for (const until = performance.now() + 150_000; performance.now() < until; await wait(200)) {
      if (this.#process.exitCode !== null) break;
      if (await isWell()) return;
    }
    throw new Error(`The node does not answer:\n${this.said}`);
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    await ended;
  }
}
