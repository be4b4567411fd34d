/**
 * Writes what one machine is run by, from the environment: nginx's configuration, or Caddy's for the public site in its place,
 * and systemd's units, into a folder.
 * usage: node scripts/deployment.ts [--out folder] [--before-certificate] [--without-units]   (var/deployment by default)
 * --before-certificate: nginx alone for the port of HTTP, so that a first certificate can be asked for
 * --without-units: nginx's configuration alone, where no systemd runs the parts (containers)
 * environment: SITE_URL, CMS_PUBLIC_URL, ADMIN_NETWORKS, PREVIEW_URL and what .env.example says under « Mise en production »
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { caddyConfiguration } from './caddy/configuration.ts';
import { run } from './command/failure.ts';
import { optionsOf } from './command/options.ts';
import { varFolder } from './command/paths.ts';
import { machine } from './deployment/machine.ts';
import { nginxConfiguration } from './nginx/configuration.ts';
import { units, writtenFolders } from './systemd/units.ts';

await run(async () => {
  const flag = { type: 'boolean' } as const;
  const options = optionsOf({ out: { type: 'string' }, 'before-certificate': flag, 'without-units': flag });
  const out = resolve(options.out ?? join(varFolder, 'deployment'));
  const here = machine();
  const tls = options['before-certificate'] !== true;
  const withUnits = options['without-units'] !== true;
  const files = new Map([
    ['reseau.conf', nginxConfiguration(here, { tls })],
    ...(withUnits ? ([['Caddyfile', caddyConfiguration(here)], ...units(here)] as const) : []),
  ]);
  for (const folder of [out, ...(withUnits ? writtenFolders(here) : [])]) mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(out, name), text);
  console.log(`${out}\u00a0: ${[...files.keys()].join(', ')}.`);
  if (here.admin === undefined)
    console.log('ADMIN_NETWORKS manque\u00a0: l’administration n’est joignable que depuis cette machine.');
  console.log('La suite\u00a0: scripts/nginx/README.md.');
});
