import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/command/environment.ts';

const scanner = join(root, 'node_modules/secretlint/bin/secretlint.js');

/** What `npm run check` says of a file of this name and text. */
const scan = (name: string, text: string) =>
  spawnSync(process.execPath, [scanner, `--stdinFileName=${name}`], { cwd: root, input: text, encoding: 'utf8' });

/** Put together here, so that the scanner finds none of them in this file. */
const value = 'k3Fq9vX2mZ7pL1sD8wRt4Hc6Bn0JyUaE';
const planted: readonly (readonly [name: string, text: string])[] = [
  ['.env.backup', ['JWT_SECRET', value].join('=')],
  ['deploy.sh', ['CMS_PUBLISHER_TOKEN', value].join('=')],
  ['base.ts', `const base = "postgres://reseau:${value}@base.exemple.test/reseau";`],
  [
    'key.pem',
    ['-----BEGIN PRIVATE KEY-----', 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'.repeat(20), '-----END PRIVATE KEY-----'].join(
      '\n',
    ),
  ],
  ['clef.txt', ['AGE-SECRET', 'KEY', `1${'QZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQ'.repeat(2)}`].join('-')],
  ['deploy.yml', `token: ${['ghp', value.repeat(2).slice(0, 36)].join('_')}`],
];

it.each(planted)('a secret in %s is found, and not repeated', (name, text) => {
  const { status, stdout } = scan(name, text);
  expect({ status, stdout }).toMatchObject({ status: 1 });
  expect(stdout).toContain('found');
  expect(stdout).not.toContain(value);
});

it('names without a value are none', () => {
  expect(scan('.env.example', 'JWT_SECRET=\nCMS_READ_TOKEN=\n')).toMatchObject({ status: 0, stdout: '' });
});
