/**
 * Makes the secrets of this machine: writes the names that .env.example explains and that .env lacks.
 * usage: node scripts/setup.ts   (safe to repeat: what stands in .env stays)
 */
import { run } from './command/failure.ts';
import { writeSecrets } from './setup/secrets.ts';

await run(async () => {
  const made = await writeSecrets();
  console.log(made.length === 0 ? '.env est complet.' : `.env : ${made.join(', ')} créés.`);
});
