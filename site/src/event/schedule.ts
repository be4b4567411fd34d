import { addDays, formatISO, parseISO } from 'date-fns';
import type { Event } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import { offsetAt } from 'shared/zone';
import { formatDay, formatDays, formatMoments, formatTime } from '../i18n/date.ts';
import { wordsIn } from '../i18n/words.ts';

type Schedule = Event['schedule'];
/** A schedule that says when: confirmed, with a date. */
export type ConfirmedSchedule = Schedule & { readonly startDate: string };

/** An event of which a calendar may speak. */
export type DatedEvent = Event & { readonly schedule: ConfirmedSchedule };

/** Tells whether an event's date may be shown as one: it is confirmed, and it is there. */
export function isConfirmed(schedule: Schedule): schedule is ConfirmedSchedule {
  return schedule.confirmation === 'confirmé' && schedule.startDate !== undefined;
}

/** Tells whether an event has a confirmed date. */
export function isDated(event: Event): event is DatedEvent {
  return isConfirmed(event.schedule);
}

/** The instant in milliseconds at which a wall clock in a zone shows this date and time, by the tzdata of the runtime. */
export function instantOf(date: string, time: string, zone: string): number {
  const wall = Date.parse(`${date}T${time}:00Z`);
  // The offset is asked at the first guess, then again where it lands: a clock change may lie between the two.
  const guess = wall - offsetAt(wall, zone);
  return wall - offsetAt(guess, zone);
}

/** The instant from which the event is over: its end time, or the end of its last day where it has none. */
export function endOf(schedule: ConfirmedSchedule): number {
  const lastDay = schedule.endDate ?? schedule.startDate;
  if (schedule.endTime !== undefined) return instantOf(lastDay, schedule.endTime, schedule.zone);
  return instantOf(dayAfter(lastDay), '00:00', schedule.zone);
}

/** The calendar date after one. */
export function dayAfter(date: string): string {
  return formatISO(addDays(parseISO(date), 1), { representation: 'date' });
}

/** Tells whether one can still come to an event on a day in Morocco: dated, neither called off nor over. */
export function isOpen({ schedule, eventStatus }: Event, today: string): boolean {
  if (!isConfirmed(schedule) || eventStatus === 'annulé' || eventStatus === 'tenu') return false;
  return endOf(schedule) > instantOf(today, '00:00', 'Africa/Casablanca');
}

/** A confirmed schedule in words: its days, its hours where it has them, and whose hours these are. */
export function formatSchedule(schedule: ConfirmedSchedule, language: Language): string {
  const words = wordsIn(language);
  const { startDate, startTime, endTime } = schedule;
  const endDate = schedule.endDate ?? startDate;
  if (startTime === undefined) {
    return startDate === endDate ? formatDay(startDate, language) : formatDays(startDate, endDate, language);
  }
  const zone = words(`zone.${schedule.zone}`);
  if (endTime !== undefined) {
    return `${formatMoments([startDate, startTime], [endDate, endTime], language)} (${zone})`;
  }
  const from = words('schedule.from', { time: formatTime(startTime, language) });
  return `${formatDays(startDate, endDate, language)}${language === 'ar' ? '،' : ','} ${from} (${zone})`;
}
