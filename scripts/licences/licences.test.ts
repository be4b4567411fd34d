import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../command/environment.ts';
import { auditIn } from './audit.ts';
import { isAccepted, licenceOf } from './licence.ts';
import { dependencies } from './lockfile.ts';

const all = dependencies();

it('every package is under a licence that is known and accepted', () => {
  expect(all.length).toBeGreaterThan(1000);
  expect(all.filter((one) => !isAccepted(licenceOf(one) ?? '')).map(({ name }) => name)).toEqual([]);
});

it('a licence that is not in the list is accepted only where another may be chosen', () => {
  for (const licence of ['AGPL-3.0', 'SSPL-1.0', '', 'MIT AND AGPL-3.0', 'SEE LICENSE IN LICENSE'])
    expect(isAccepted(licence), licence).toBe(false);
  for (const licence of ['MIT', '(MIT OR GPL-3.0-or-later)', 'Apache-2.0 AND MIT'])
    expect(isAccepted(licence)).toBe(true);
  expect(licenceOf({ name: 'other', licence: undefined })).toBeUndefined();
});

it('every package that would run something at its install is named, and refused', () => {
  const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    allowScripts: Record<string, boolean>;
  };
  const installing = new Set(all.filter(({ installs }) => installs).map(({ name }) => name));
  expect([...installing].filter((name) => allowScripts[name] !== false)).toEqual([]);
  expect(Object.values(allowScripts)).not.toContain(true);
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
});

it('every package comes from the registry, and is known by its hash', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
  };
  const others = Object.entries(packages).filter(
    ([path, { resolved = '', integrity = '', link }]) =>
      path.startsWith('node_modules/') &&
      link !== true &&
      !(/^(?:https:\/\/registry\.npmjs\.org\/.*)?$/.test(resolved) && integrity.startsWith('sha512-')),
  );
  expect(others.map(([path]) => path)).toEqual([]);
});

it('an audit that was not answered is never taken for a good one', () => {
  expect(auditIn('{"message":"405 Method Not Allowed"}')).toEqual({ unanswered: '405 Method Not Allowed' });
  expect(auditIn('')).toHaveProperty('unanswered');
  expect(auditIn('{}')).toHaveProperty('unanswered');
  const known = { low: 0, moderate: 1, high: 2, critical: 0 };
  expect(auditIn(JSON.stringify({ metadata: { vulnerabilities: { ...known, info: 0, total: 3 } } }))).toEqual({
    known,
  });
});
