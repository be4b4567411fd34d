/**
 * Makes the secrets of this machine: writes the names that .env.example explains and that .env lacks.
 * usage: node scripts/setup.ts [--print]   (safe to repeat: what stands in .env stays)
 * --print: nothing is written, and what would be is printed, for a .env on another machine or a store of secrets
 */
import { run } from './command/failure.ts';
import { optionsOf } from './command/options.ts';
import { missingSecrets, writeSecrets } from './setup/secrets.ts';

await run(async () => {
  if (optionsOf({ print: { type: 'boolean' } }).print === true) {
    for (const [name, value] of await missingSecrets()) console.log(`${name}=${value}`);
    return;
  }
  const made = await writeSecrets();
  console.log(made.length === 0 ? '.env est complet.' : `.env : ${made.join(', ')} créés.`);
});
