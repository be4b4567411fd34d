import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { root } from './environment.ts';
import { requiredSecret } from './required-secret.ts';

afterEach(() => vi.unstubAllEnvs());

it('a weak token is refused in production, and only there', () => {
  vi.stubEnv('CMS_READ_TOKEN', 'jeton-d-exemple');
  expect(requiredSecret('CMS_READ_TOKEN')).toBe('jeton-d-exemple');
  vi.stubEnv('NODE_ENV', 'production');
  expect(() => requiredSecret('CMS_READ_TOKEN')).toThrow(/CMS_READ_TOKEN, valeur d’exemple.*openssl rand -base64 32/);
});

it.each([
  ['publisher.ts', 'CMS_PUBLISHER_TOKEN'],
  ['publish-site.ts', 'CMS_PUBLISHER_TOKEN'],
  ['preview.ts', 'CMS_PREVIEW_TOKEN'],
  ['pull.ts', 'CMS_READ_TOKEN'],
])('%s does not start in production with a weak %s', (script, name) => {
  const env = {
    ...{ PATH: process.env['PATH'], NODE_ENV: 'production', VAR_DIR: mkdtempSync(join(tmpdir(), 'weak-')) },
    ...{ CMS_READ_TOKEN: 'changeme', CMS_PUBLISHER_TOKEN: 'changeme', CMS_PREVIEW_TOKEN: 'changeme' },
  };
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts', script)], { env, encoding: 'utf8' });
  expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 1, lines: 1 });
  expect(stderr).toContain(`${name}, valeur d’exemple`);
});
