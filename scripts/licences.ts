/**
 * Lists what the project is built with, under which licences, and what of it would run something at its install; then asks the
 * registry what is known against what is deployed, and says so where it does not answer.
 * usage: node scripts/licences.ts [--list]   (--list: a line a package; 1 where a licence or an install script is not settled)
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './command/environment.ts';
import { Failure, run } from './command/failure.ts';
import { optionsOf } from './command/options.ts';
import { audit } from './licences/audit.ts';
import { isAccepted, licenceOf } from './licences/licence.ts';
import { dependencies } from './licences/lockfile.ts';

const manifest = z.looseObject({ allowScripts: z.record(z.string(), z.boolean()) });

await run(async () => {
  const { list } = optionsOf({ list: { type: 'boolean' } });
  const all = dependencies();
  const { allowScripts } = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const counts = new Map<string, number>();
  for (const one of all) {
    const licence = licenceOf(one) ?? 'licence inconnue';
    counts.set(licence, (counts.get(licence) ?? 0) + 1);
    if (list === true) console.log([one.name, one.version, licence, one.onlyForDevelopment ? 'dev' : ''].join('\t'));
  }
  const byCount = [...counts].sort(([, one], [, other]) => other - one).map(([name, count]) => `${name} ${count}`);
  console.log(`${all.length} paquets\u00a0: ${byCount.join(', ')}.`);

  const installing = all.filter(({ installs }) => installs);
  console.log(
    `Rien n’est exécuté à l’installation\u00a0; le voudraient\u00a0: ${[...new Set(installing.map(({ name }) => name))].join(', ')}.`,
  );

  const found = await audit();
  if ('known' in found) {
    const { low, moderate, high, critical } = found.known;
    console.log(
      `npm audit\u00a0: ${critical} critiques, ${high} graves, ${moderate} moyennes, ${low} faibles («\u00a0npm audit --omit=dev\u00a0» les nomme).`,
    );
  } else {
    console.log(`npm audit N’A PAS ÉTÉ FAIT\u00a0: ${found.unanswered}. À refaire où le registre répond.`);
  }

  const unsettled = [
    ...all.filter((one) => !isAccepted(licenceOf(one) ?? '')).map(({ name }) => `la licence de ${name}`),
    ...installing
      .filter(({ name }) => !(name in allowScripts))
      .map(({ name }) => `le script d’installation de ${name}`),
  ];
  if (unsettled.length > 0)
    throw new Failure(
      `À décider\u00a0: ${unsettled.join(', ')} (scripts/licences/licence.ts, allowScripts de package.json).`,
    );
});
