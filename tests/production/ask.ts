import { once } from 'node:events';
import { request as requestPlain, type IncomingMessage } from 'node:http';
import { connect as connectPlain } from 'node:net';
import { connect as connectHttp2, type ClientHttp2Session, type IncomingHttpHeaders } from 'node:http2';
import { connect as connectTls } from 'node:tls';
import type { Nginx } from './nginx.ts';

/** What was answered; `body` as it came, in whatever coding. */
export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

type Server = Pick<Nginx, 'httpsPort' | 'authority'>;
type Question = {
  readonly host: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The address from which one asks. */
  readonly from?: string;
};

/** Opens a connection that speaks HTTP/2 by TLS, or fails: ALPN offers nothing else. */
function session(nginx: Server, host: string, from: string): ClientHttp2Session {
  return connectHttp2(`https://${host}:${nginx.httpsPort}`, {
    createConnection: () =>
      connectTls({
        ...{ servername: host, ca: nginx.authority, ALPNProtocols: ['h2'] },
        socket: connectPlain({ host: '127.0.0.1', port: nginx.httpsPort, localAddress: from }),
      }),
  });
}

/** Asks nginx for a path over HTTP/2, on one connection for each question. */
export async function ask(
  nginx: Server,
  path: string,
  { host, method = 'GET', headers = {}, from = '127.0.0.1' }: Question,
): Promise<Answer> {
  const client = session(nginx, host, from);
  try {
    const failed = once(client, 'error').then(([error]) => Promise.reject(error as Error));
    const stream = client.request({ ':method': method, ':path': encodeURI(path), ':authority': host, ...headers });
    stream.end();
    const answered = (async (): Promise<Answer> => {
      const [reply] = (await once(stream, 'response')) as [IncomingHttpHeaders & { ':status': number }];
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      return { status: reply[':status'], headers: reply, body: Buffer.concat(chunks) };
    })();
    return await Promise.race([answered, failed]);
  } finally {
    client.destroy();
  }
}

/** What plain HTTP answers, and where it leads; a Host header is not for fetch to set. */
export async function askPlain(port: number, path: string, host: string) {
  const request = requestPlain({ port, path, headers: { host } }).end();
  const [reply] = (await once(request, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of reply) chunks.push(chunk as Buffer);
  return { status: reply.statusCode ?? 0, location: reply.headers.location ?? null, body: Buffer.concat(chunks) };
}
