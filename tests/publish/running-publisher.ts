/** The publisher as it is run, in a process and a folder of its own, beside a CMS that can be told to fail. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { vi } from 'vitest';
import { z } from 'zod';
import type { Receipt } from 'shared/publication';
import { root } from '../../scripts/command/environment.ts';
import { hashFiles } from '../../scripts/disk/hash-files.fixture.ts';
import { compileTemplates } from '../../scripts/render/compile.ts';
import { freePort } from '../free-port.ts';
import { fixtureCms, token, type FixtureCms } from './fixture-cms.ts';
import { edit, fewOf, planContent, temporaryFolder } from './plan.ts';

const health = z.object({
  ...{ state: z.string(), problem: z.string().optional(), problems: z.array(z.string()) },
  lastGood: z.object({ at: z.iso.datetime(), age: z.number() }).nullable(),
});
export type Health = z.infer<typeof health>;

export class RunningPublisher {
  readonly cms: FixtureCms;
  readonly varFolder: string;
  /** The folder of its templates. */
  readonly templates: string;
  readonly #port: number;
  #running: ChildProcess | undefined;

  private constructor(cms: FixtureCms, varFolder: string, templates: string, port: number) {
    this.cms = cms;
    this.varFolder = varFolder;
    this.templates = templates;
    this.#port = port;
  }

  /** A folder with templates and a CMS with a small content; nothing runs yet. */
  static async prepare(varFolder = temporaryFolder()): Promise<RunningPublisher> {
    const cms = await fixtureCms(fewOf(await planContent(), ['article-genre']));
    const compiled = await compileTemplates();
    const templates = join(varFolder, 'cache/renderer', basename(compiled));
    cpSync(compiled, templates, { recursive: true });
    return new RunningPublisher(cms, varFolder, templates, await freePort());
  }

  /** One that runs, and has put its content online. */
  static async started(): Promise<RunningPublisher> {
    const here = await RunningPublisher.prepare();
    here.start();
    await here.well();
    return here;
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.#port)}`;
  }

  /** The number of its process. */
  get process(): number {
    return this.#running?.pid ?? 0;
  }

  start(...options: string[]): void {
    this.#running = spawn(process.execPath, [join(root, 'scripts/publisher.ts'), ...options], {
      env: {
        ...process.env,
        ...{ CMS_URL: this.cms.url, CMS_READ_TOKEN: token, CMS_PUBLISHER_TOKEN: token },
        ...{ VAR_DIR: this.varFolder, PUBLISHER_PORT: String(this.#port) },
      },
      stdio: 'ignore',
    });
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    const child = this.#running;
    this.#running = undefined;
    // One that has ended by itself says so no more.
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'close');
    child.kill('SIGKILL');
    await ended;
  }

  async close(): Promise<void> {
    await this.kill();
    await this.cms.close();
  }

  /** What the publisher says of itself, once it is as it should be. */
  async told(is: (status: number, body: Health) => boolean): Promise<Health> {
    for (;;) {
      const reply = await fetch(`${this.url}/healthz`).catch(() => undefined);
      const body = reply && health.parse(await reply.json());
      if (reply && body && is(reply.status, body)) return body;
      await pause(50);
    }
  }

  async well(): Promise<Health> {
    return await this.told((status) => status === 200);
  }

  /** The hash of each file that readers see. */
  tree(): Readonly<Record<string, string>> {
    return hashFiles(join(this.varFolder, 'current/site'));
  }

  /** Edits an entry, asks for it to be online by a request of this number, and gives the words by which it is known again. */
  ask(id: number): string {
    const summary = `Un résumé, le ${String(id)}e.`;
    edit(this.cms.content, 'article', 'article-genre', 'fr', { summary });
    const about = { kind: 'entry', type: 'article', documentId: 'article-genre', languages: ['fr'] } as const;
    this.cms.requests.push({ id, at: new Date().toISOString(), ...about });
    return summary;
  }

  /** What the officer is told first of a request. */
  async receiptOf(id: number): Promise<Receipt> {
    const told = () => this.cms.reports.flatMap(({ receipts }) => receipts).find(({ request }) => request === id);
    return await vi.waitUntil(told, { timeout: 20_000, interval: 20 });
  }
}
