/**
 * Serves the current release until it is told to stop.
 * usage: node scripts/serve.ts
 * environment: VAR_DIR, SITE_PORT, SITE_HOST
 */
import { join } from 'node:path';
import { sitePort } from './command/environment.ts';
import { run } from './command/failure.ts';
import { varFolder } from './command/paths.ts';
import { listen, siteServer } from './serve/server.ts';

await run(async () => {
  const number = sitePort();
  const server = await listen(siteServer(join(varFolder, 'current')), number);
  console.log(`Le site est à l’adresse http://localhost:${number}/`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
});
