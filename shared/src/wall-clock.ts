import { offsetAt } from './zone.ts';

/** Why a wall clock does not say when: it never shows this time, or it shows it twice. */
export type ClockProblem = 'skipped' | 'repeated';

/**
 * The instant (milliseconds since 1970, UTC) at which the clocks of a zone show a date and a time, by the tzdata of the
 * runtime; or why there is not one such instant, where clocks are put forward or back.
 * @param date `2027-01-05`
 * @param time `10:00`
 */
export function instantOnClock(date: string, time: string, zone: string): number | ClockProblem {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const day = 86_400_000;
  const offsets = new Set([offsetAt(wall - day, zone), offsetAt(wall + day, zone)]);
  const instants = [...offsets].map((offset) => wall - offset).filter((at) => at + offsetAt(at, zone) === wall);
  const [instant, other] = instants;
  if (instant === undefined) return 'skipped';
  return other === undefined ? instant : 'repeated';
}
