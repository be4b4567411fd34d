/**
 * Tells by its exit code whether the part that runs beside it is well.
 * usage: node scripts/container/healthy.ts cms|publisher|preview|site|proxy
 * environment: the part's own port
 */
import { connect } from 'node:net';
import { once } from 'node:events';
import { port, previewPort, publisherPort, sitePort } from '../command/environment.ts';
import { Failure, run } from '../command/failure.ts';

const ports: Readonly<Record<string, () => number>> = {
  cms: () => port('CMS_PORT', 1337),
  publisher: publisherPort,
  preview: previewPort,
  site: sitePort,
};

await run(async () => {
  const part = process.argv[2] ?? '';
  if (part === 'proxy') {
    const socket = connect(port('NGINX_HTTP_PORT', 80), '127.0.0.1');
    await once(socket, 'connect');
    return void socket.destroy();
  }
  const portOf = ports[part];
  if (portOf === undefined) throw new Failure(`«\u00a0${part}\u00a0» n’est pas une partie du projet.`);
  const reply = await fetch(`http://127.0.0.1:${portOf()}/healthz`);
  if (!reply.ok) throw new Failure(`${part}\u00a0: ${reply.status} ${await reply.text()}`);
});
