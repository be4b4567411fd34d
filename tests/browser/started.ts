import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../scripts/command/environment.ts';
import { freePort } from '../free-port.ts';

const secret = () => randomBytes(32).toString('hex');

/** An environment of its own for a whole installation: ports, folder, secrets, first account. */
export async function ownEnvironment(varFolder: string) {
  const [cmsPort, sitePort] = [await freePort(), await freePort()];
  const [publisherPort, previewPort] = [await freePort(), await freePort()];
  return {
    ...process.env,
    NODE_ENV: 'production',
    VAR_DIR: varFolder,
    CMS_PORT: String(cmsPort),
    SITE_PORT: String(sitePort),
    PUBLISHER_PORT: String(publisherPort),
    PREVIEW_PORT: String(previewPort),
    APP_KEYS: `${secret()},${secret()}`,
    API_TOKEN_SALT: secret(),
    ADMIN_JWT_SECRET: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    ENCRYPTION_KEY: secret(),
    JWT_SECRET: secret(),
    CMS_READ_TOKEN: secret() + secret(),
    CMS_PUBLISHER_TOKEN: secret(),
    CMS_PREVIEW_TOKEN: secret(),
    PREVIEW_SECRET: secret(),
    CMS_ADMIN_EMAIL: 'redaction@example.test',
    CMS_ADMIN_PASSWORD: 'Epreuve-du-soir-7',
    DATABASE_URL: '',
    CMS_URL: `http://127.0.0.1:${cmsPort}`,
    SITE_URL: `http://localhost:${sitePort}`,
  };
}
export type Environment = Awaited<ReturnType<typeof ownEnvironment>>;

/** `npm start` as a newcomer runs it, with what it has printed so far. */
export class Started {
  output = '';
  readonly process: ChildProcess;

  constructor(environment: Environment) {
    this.process = spawn(process.execPath, ['scripts/start.ts'], { cwd: root, env: environment });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
  }

  /** Waits for a text; an end before it is an error that shows what was printed. */
  async says(text: string, patience = 170_000): Promise<void> {
    for (const until = performance.now() + patience; performance.now() < until; await wait(100)) {
      if (this.output.includes(text)) return;
      if (this.process.exitCode !== null) break;
    }
    throw new Error(`« ${text} » was not said:\n${this.output}`);
  }

  /** Presses Ctrl-C and gives the exit code. */
  async interrupt(): Promise<number | null> {
    if (this.process.exitCode === null) {
      this.process.kill('SIGINT');
      await once(this.process, 'close');
    }
    return this.process.exitCode;
  }
}

/** A command of the project, run to its end. */
export function command(script: string, environment: Environment, ...options: string[]) {
  const given = [`scripts/${script}.ts`, ...options];
  return spawnSync(process.execPath, given, { cwd: root, env: environment, encoding: 'utf8' });
}

/** The processes of this machine that run in an environment (Linux tells by /proc; elsewhere none are seen). */
export function processesOf(environment: Environment): string[] {
  if (!existsSync('/proc')) return [];
  const mark = `VAR_DIR=${environment.VAR_DIR}`;
  return readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      return readFileSync(`/proc/${id}/environ`, 'utf8').split('\0').includes(mark);
    } catch {
      return false;
    }
  });
}
