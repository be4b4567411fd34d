/** A booted CMS for the tests: the real Strapi, compiled from this tree, on a database of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { freePort } from '../free-port.ts';
import {
  administrator,
  callerOf,
  previewSecret,
  previewToken,
  publisherToken,
  readToken,
  type Caller,
} from './caller.ts';

const root = join(import.meta.dirname, '../..');
const cms = join(root, 'cms');
const tsc = join(root, 'node_modules/typescript/bin/tsc');
const require = createRequire(join(cms, 'package.json'));
const { createStrapi } = require('@strapi/strapi') as {
  createStrapi(options: { appDir: string; distDir: string; serveAdminPanel: boolean }): Core.Strapi;
};

type Database = 'sqlite' | 'postgres';
export type Cms = Caller & {
  readonly app: Core.Strapi;
  readonly url: string;
  /** Where this tree was compiled to, for other processes to boot. */
  readonly distDir: string;
  /** Stops the CMS and starts it again on the same database. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

function environment(written: string, port: number, database: string): Record<string, string> {
  const secrets = ['API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY', 'JWT_SECRET'];
  return {
    ...Object.fromEntries(secrets.map((name) => [name, `essai-${name.toLowerCase()}-0123456789`])),
    APP_KEYS: 'essai-premier-0123456789,essai-second-0123456789',
    CMS_READ_TOKEN: readToken,
    CMS_PUBLISHER_TOKEN: publisherToken,
    CMS_PREVIEW_TOKEN: previewToken,
    PREVIEW_SECRET: previewSecret,
    CMS_ADMIN_EMAIL: administrator.email,
    CMS_ADMIN_PASSWORD: administrator.password,
    CMS_HOST: '127.0.0.1',
    CMS_PORT: String(port),
    CMS_PUBLIC_URL: `http://127.0.0.1:${String(port)}`,
    CMS_LOG_LEVEL: 'error',
    CMS_AUDIT_FILE: join(written, 'audit.log'),
    SITE_URL: 'https://site.exemple.test',
    DATABASE_URL: database,
    // No developer's .env may change what is tested.
    ENV_PATH: '/dev/null',
    NODE_ENV: 'development',
    VAR_DIR: written,
  };
}

/** The step of `strapi build` that makes the server, without the admin's; into a folder of its own. */
function compile(database: Database): string {
  const dist = join(cms, '.cache', `test-${database}`);
  rmSync(dist, { recursive: true, force: true });
  execFileSync(process.execPath, [tsc, '-b', join(root, 'shared')], { stdio: 'inherit' });
  execFileSync(process.execPath, [tsc, '-p', cms, '--outDir', dist], { stdio: 'inherit' });
  return dist;
}

/**
 * Strapi takes the process for its own: it listens to the signals that end it, and on leaving drops every listener.
 * Here the process is the test runner's, so its listeners are put back as they were.
 */
async function keepingListeners<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = process.eventNames().map((name) => ({ name, listeners: process.rawListeners(name) }));
  const result = await work();
  process.removeAllListeners();
  for (const { name, listeners } of before) {
    for (const listener of listeners) process.on(name, listener as () => void);
  }
  return result;
}

/** Boots the CMS on an empty database; `address` is PostgreSQL's, or '' for SQLite. */
export async function startCms(database: Database, address: string): Promise<Cms> {
  const distDir = compile(database);
  const written = mkdtempSync(join(tmpdir(), `cms-${database}-`));
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  Object.assign(process.env, environment(written, port, address));

  const boot = async (): Promise<Core.Strapi> =>
    keepingListeners(async () => createStrapi({ appDir: cms, distDir, serveAdminPanel: false }).start());
  let app = await boot();
  let caller = callerOf(url);

  return {
    get app() {
      return app;
    },
    url,
    distDir,
    read: (...given) => caller.read(...given),
    manage: (...given) => caller.manage(...given),
    async restart() {
      await keepingListeners(async () => app.destroy());
      caller = callerOf(url);
      app = await boot();
    },
    async stop() {
      await keepingListeners(async () => app.destroy());
      rmSync(written, { recursive: true, force: true });
    },
  };
}
