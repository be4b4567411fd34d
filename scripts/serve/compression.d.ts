/** The middleware as Node's own server calls it; its published declaration speaks of Express alone. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export default function compression(): (request: IncomingMessage, reply: ServerResponse, next: () => void) => void;
}
