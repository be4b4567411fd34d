import type { Event } from 'shared/generated/index';
import { isConfirmed } from './schedule.ts';

/** As many past events are shown as cards; more are lines under their years. */
const mostCards = 12;
/** As many past events stand on the agenda itself, so that it stays light; older ones stand on the pages of their years. */
const mostLines = 40;

type Year = { readonly year: string | undefined; readonly events: readonly Event[] };

/** How past events are listed: side by side, or under their years. */
export type Archive = { readonly cards: readonly Event[]; readonly years: readonly Year[] };

/**
 * Lists past events, given with the last one first; those that were held without a known date come last, without a year.
 * `bounded` leaves out whole years of what is more than an agenda holds, but never the last year nor what has none.
 */
export function archiveOf(past: readonly Event[], bounded: boolean): Archive {
  if (past.length <= mostCards) return { cards: past, years: [] };
  const years = [...Map.groupBy(past, ({ schedule }) => yearOf(schedule))].map(([year, events]) => ({ year, events }));
  if (!bounded) return { cards: [], years };
  let held = 0;
  const kept = years.filter(({ year, events }, index) => {
    held += events.length;
    return index === 0 || held <= mostLines || year === undefined;
  });
  return { cards: [], years: kept };
}

function yearOf(schedule: Event['schedule']): string | undefined {
  return isConfirmed(schedule) ? schedule.startDate.slice(0, 4) : undefined;
}
