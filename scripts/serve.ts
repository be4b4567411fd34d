/**
 * Serves the current release until it is told to stop.
 * usage: node scripts/serve.ts
 * environment: VAR_DIR, SITE_PORT, SITE_HOST
 */
import { join } from 'node:path';
import { port } from './environment.ts';
import { Failure, run } from './failure.ts';
import { varFolder } from './paths.ts';
import { siteServer } from './serve/server.ts';

await run(async () => {
  const server = siteServer(join(varFolder, 'current'));
  const number = port('SITE_PORT', 4321);
  await new Promise<void>((resolve, reject) => {
    server.on('error', (error) =>
      reject(
        new Failure(`Le port ${number} n’est pas libre (${error.message}) : choisissez-en un autre avec SITE_PORT.`),
      ),
    );
    server.listen(number, process.env['SITE_HOST'] ?? '127.0.0.1', resolve);
  });
  console.log(`Le site est à l’adresse http://localhost:${number}/`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
});
