import { todayInMorocco } from 'shared/today';
import { startOfDay } from 'shared/zone';

/** What the site is told of the time. */
export type Moment = { readonly today: string; readonly now: number };

/**
 * The moment for which the site is rendered at an instant: its day, and the last of some ends of events that is over, so
 * that the same content gives the same bytes until something comes to an end.
 */
export function momentAt(instant: Date, ends: readonly number[]): Moment {
  const today = todayInMorocco(instant);
  const over = ends.filter((end) => end <= instant.getTime());
  return { today, now: Math.max(startOfDay(today), ...over.slice(-1)) };
}

/** Milliseconds from an instant to the next end, or nothing where none is to come. */
export function untilNextEnd(instant: Date, ends: readonly number[]): number | undefined {
  const next = ends.find((end) => end > instant.getTime());
  return next === undefined ? undefined : next - instant.getTime();
}
