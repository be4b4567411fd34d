import type { BaseLogger } from 'pino';

/** Where the publisher writes what it does: objects with a message, one JSON line each (pino). */
export type Log = Pick<BaseLogger, 'info' | 'warn' | 'error'>;
