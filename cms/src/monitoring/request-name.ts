import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/** The header by which a proxy names a request, and its answer. */
export const requestNameHeader = 'X-Request-Id';

/** The name of a request: the one that a proxy gave it, where it is one, or a new one. */
export function nameGiven(header: string): string {
  return /^[\w-]{8,64}$/.test(header) ? header : randomUUID();
}

/** The name of the request that is being answered, for the log; nothing outside of one. */
export function requestName(): string | undefined {
  const { strapi } = globalThis as { strapi?: Core.Strapi };
  const name: unknown = strapi?.requestContext.get()?.state['requestName'];
  return typeof name === 'string' ? name : undefined;
}
