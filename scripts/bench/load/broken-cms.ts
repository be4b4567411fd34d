import { once } from 'node:events';
import { createServer } from 'node:http';

/** Stands where the CMS would, and answers everything with 500. */
export async function breakCms(port: number): Promise<{ mend(): Promise<void> }> {
  const server = createServer((_request, reply) => void reply.writeHead(500).end()).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    mend: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
