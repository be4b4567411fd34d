/**
 * Serves the current release until it is told to stop; the log is on standard output, in JSON, a line a request.
 * usage: node scripts/serve.ts
 * environment: VAR_DIR, SITE_PORT, SITE_HOST
 */
import { join } from 'node:path';
import { sitePort } from './command/environment.ts';
import { run } from './command/failure.ts';
import { logger } from './command/logger.ts';
import { varFolder } from './command/paths.ts';
import { listen, siteServer } from './serve/server.ts';

await run(async () => {
  const number = sitePort();
  const log = logger('serve');
  const server = await listen(siteServer(join(varFolder, 'current'), log), number);
  log.info(`Le site est à l’adresse http://localhost:${number}/`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
});
