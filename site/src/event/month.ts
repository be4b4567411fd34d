import {
  eachDayOfInterval,
  eachMonthOfInterval,
  endOfMonth,
  endOfWeek,
  formatISO,
  parseISO,
  startOfWeek,
} from 'date-fns';
import type { Event } from 'shared/generated/index';
import { isConfirmed, type ConfirmedSchedule } from './schedule.ts';

/** A day of a calendar sheet, `2027-03-12`, with the events that take place on it in the order in which they were given. */
export type Day = { readonly date: string; readonly events: readonly Event[] };

/** A row of a calendar sheet, Monday first as in Morocco; nothing stands where a day belongs to the month beside. */
export type Week = readonly (Day | undefined)[];

/** The months, `2027-03`, on one day of which at least a confirmed schedule takes place; none where it is not confirmed. */
export function monthsOf(schedule: Event['schedule']): readonly string[] {
  if (!isConfirmed(schedule)) return [];
  return eachMonthOfInterval({ start: parseISO(schedule.startDate), end: parseISO(lastDayOf(schedule)) }).map((first) =>
    dateOf(first).slice(0, 7),
  );
}

/** The month that a reader wants to see on a day: the first that is not over, else the last; nothing where there is none. */
export function monthToShow(months: readonly string[], today: string): string | undefined {
  return months.find((month) => month >= today.slice(0, 7)) ?? months.at(-1);
}

/**
 * The weeks of a month, an event on each of its days. Dates are those of a wall clock, so that no zone moves them.
 * The first and the last week are filled up with nothing to seven days.
 */
export function weeksOf(month: string, events: readonly Event[]): readonly Week[] {
  const start = parseISO(`${month}-01`);
  const end = endOfMonth(start);
  const days = eachDayOfInterval({
    start: startOfWeek(start, { weekStartsOn: 1 }),
    end: endOfWeek(end, { weekStartsOn: 1 }),
  }).map((day) =>
    day < start || day > end ? undefined : { date: dateOf(day), events: eventsOn(dateOf(day), events) },
  );
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

function eventsOn(date: string, events: readonly Event[]): readonly Event[] {
  return events.filter(
    ({ schedule }) => isConfirmed(schedule) && schedule.startDate <= date && date <= lastDayOf(schedule),
  );
}

function lastDayOf({ startDate, endDate }: ConfirmedSchedule): string {
  return endDate ?? startDate;
}

function dateOf(day: Date): string {
  return formatISO(day, { representation: 'date' });
}
