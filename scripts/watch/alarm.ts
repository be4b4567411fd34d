/** What is known of a trouble between two looks: instants in milliseconds. */
export type Alarm = {
  /** Since when something is wrong; nothing while all is well. */
  readonly since?: number;
  /** Since when all has been well again. */
  readonly wellSince?: number;
  /** What was wrong the last time that something was. */
  readonly lines: readonly string[];
  /** Whether somebody was told that it began. */
  readonly told: boolean;
};

/** What is to be told now. */
export type News = { readonly kind: 'begun' | 'over'; readonly since: number; readonly lines: readonly string[] };

export const quiet: Alarm = { lines: [], told: false };

/** How long all must be well until a trouble is over, in milliseconds: what fails each minute anew is one trouble. */
export const steady = 60_000;

/**
 * What follows from a look: the alarm as it is then, and what is to be told, once that something has been wrong for `after`
 * milliseconds and once that it is over. Nobody is told of what was over before.
 */
export function look(
  alarm: Alarm,
  lines: readonly string[],
  now: number,
  after: number,
): { readonly alarm: Alarm; readonly news?: News } {
  if (lines.length > 0) {
    const since = alarm.since ?? now;
    const next: Alarm = { since, lines, told: alarm.told };
    if (alarm.told || now - since < after) return { alarm: next };
    return { alarm: { ...next, told: true }, news: { kind: 'begun', since, lines } };
  }
  if (alarm.since === undefined) return { alarm: quiet };
  const wellSince = alarm.wellSince ?? now;
  if (now - wellSince < steady) return { alarm: { ...alarm, wellSince } };
  const over: News = { kind: 'over', since: alarm.since, lines: alarm.lines };
  return { alarm: quiet, ...(alarm.told && { news: over }) };
}
