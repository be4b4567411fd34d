import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cmsUrl, given } from '../command/environment.ts';
import { fill } from '../deployment/fill.ts';
import type { Machine } from '../deployment/machine.ts';

const template = readFileSync(join(import.meta.dirname, 'template.service'), 'utf8');

/** A part that runs for as long as the machine does. */
type Part = {
  readonly name: string;
  /** What `systemctl status` calls it. */
  readonly description: string;
  /** What is run, below `scripts/`, with what it is given; and what Node is told before. */
  readonly script: string;
  readonly options?: string;
  readonly after?: string;
  /** In what folder of the project it runs. */
  readonly folder?: string;
  /** Above this much memory it is ended and started again, as systemd writes it. */
  readonly memory: string;
  /** Where it writes, beside VAR_DIR; one that writes nowhere has no list. */
  readonly writes?: readonly string[];
  /** Whether it may speak to other machines: to a database, a mail server, a store of files. */
  readonly reachesOut: boolean;
};

/** Astro keeps its own types of the content there, even where none are asked for. */
const templatesWrite = ['site/.astro'];

const parts: readonly Part[] = [
  {
    ...{ name: 'cms', description: 'CMS (Strapi)', script: 'cms.ts --seed', folder: 'cms', memory: '1500M' },
    ...{ after: 'postgresql.service', writes: [], reachesOut: true },
  },
  {
    ...{ name: 'publisher', description: 'mise en ligne', script: 'publisher.ts', memory: '2500M', reachesOut: false },
    ...{ options: '--max-semi-space-size=8 ', after: 'reseau-cms.service', writes: templatesWrite },
  },
  {
    ...{ name: 'preview', description: 'aperçu', script: 'preview.ts', memory: '1500M', reachesOut: false },
    ...{ after: 'reseau-cms.service', writes: templatesWrite },
  },
  { name: 'site', description: 'adresses quittées', script: 'serve.ts', memory: '300M', reachesOut: false },
];

/** Watches the others where somebody is to be told. */
const watch: Part = {
  ...{ name: 'watch', description: 'veille', script: 'watch.ts', memory: '200M', writes: [], reachesOut: true },
};

/** The folders that the parts write to, which have to be there when they start. */
export const writtenFolders = ({ root, varFolder }: Machine): readonly string[] => [
  varFolder,
  ...templatesWrite.map((path) => join(root, path)),
];

/** The units of systemd for a machine, by the names of their files: the parts that nginx stands in front of. */
export function units(machine: Machine): ReadonlyMap<string, string> {
  const { root, account } = machine;
  const isLocal = ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(cmsUrl()).hostname);
  return new Map(
    [...parts, ...(given('ALERT_TO') === undefined ? [] : [watch])].map((part) => [
      `reseau-${part.name}.service`,
      fill(template, {
        ...{ root, account, script: part.script, memory: part.memory },
        description: `Réseau marocain des cités interculturelles\u00a0: ${part.description}`,
        after: part.after ?? '',
        folder: join(root, part.folder ?? ''),
        options: part.options ?? '',
        writes: writesOf(part, machine),
        network: part.reachesOut || !isLocal ? '' : 'IPAddressDeny=any\nIPAddressAllow=localhost',
      }),
    ]),
  );
}

function writesOf({ writes }: Part, { root, varFolder }: Machine): string {
  if (writes === undefined) return `ReadOnlyPaths=${varFolder}`;
  return `ReadWritePaths=${[varFolder, ...writes.map((path) => join(root, path))].join(' ')}`;
}
