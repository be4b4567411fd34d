import { destination, pino, stdTimeFunctions, type Logger } from 'pino';

/**
 * A log that programs can read: one JSON object a line, with instant (RFC 3339 in UTC), level, the name of the part that
 * speaks and what it says. On standard output, or appended to a file, whose folder is made.
 */
export function logger(name: string, file?: string): Logger {
  const to =
    file === undefined ? destination({ dest: 1, sync: true }) : destination({ dest: file, mkdir: true, sync: true });
  // A full disk or a closed terminal takes the log, not the part that speaks.
  to.on('error', () => undefined);
  return pino(
    { base: { name }, timestamp: stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } },
    to,
  );
}
