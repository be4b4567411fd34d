import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../command/environment.ts';

/** A package as package-lock.json has it. */
export type Dependency = {
  readonly name: string;
  readonly version: string;
  /** In SPDX's words, where the package says so itself. */
  readonly licence: string | undefined;
  /** Whether it would run something at its install. */
  readonly installs: boolean;
  /** Whether nothing that is deployed needs it. */
  readonly onlyForDevelopment: boolean;
};

const listed = z.looseObject({
  version: z.string().optional(),
  name: z.string().optional(),
  license: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  dev: z.boolean().optional(),
  link: z.boolean().optional(),
});
const lockfile = z.looseObject({ packages: z.record(z.string(), listed) });

/** Every package of package-lock.json but our own, once for each version. */
export function dependencies(): Dependency[] {
  const { packages } = lockfile.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const found = Object.entries(packages).flatMap(([path, one]): [string, Dependency][] => {
    const folder = path.split('node_modules/').at(-1) ?? '';
    if (!path.includes('node_modules/') || one.link === true || one.version === undefined) return [];
    const name = one.name ?? folder;
    return [
      [
        `${name}@${one.version}`,
        {
          ...{ name, version: one.version, licence: one.license },
          ...{ installs: one.hasInstallScript === true, onlyForDevelopment: one.dev === true },
        },
      ],
    ];
  });
  return [...new Map(found).values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
