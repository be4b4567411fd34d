/** What Strapi's logger (winston) hands over: a level, a message, and whatever was said with it. */
type Said = { readonly level: string; readonly message: unknown; readonly timestamp?: unknown };

/**
 * A line of the CMS's log, of the same form as the other parts' (scripts/command/logger.ts): one JSON object with instant,
 * level, the part that speaks and what it says. `request` is the name of the HTTP request in which it is said.
 */
export function logLine(
  { level, message, timestamp: _, ...rest }: Said,
  request: string | undefined,
  now: Date,
): string {
  const named = request === undefined ? {} : { request };
  const msg = typeof message === 'string' ? message : JSON.stringify(message);
  return JSON.stringify({ ...rest, level, time: now.toISOString(), name: 'cms', ...named, msg });
}
