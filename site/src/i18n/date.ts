import type { Language } from 'shared/languages';
import { todayInMorocco } from 'shared/today';
import { locales } from './words.ts';

const days = new Map<string, string>();
const writtenDays = new Map<string, string>();

/** The day on which an instant falls in Morocco, `2026-11-23`; archives ask for those of all entries again and again. */
export function dayOf(instant: string): string {
  let day = days.get(instant);
  if (day === undefined) days.set(instant, (day = todayInMorocco(new Date(instant))));
  return day;
}

/** `23 novembre 2026`: a calendar date, without zone. */
export function formatDay(date: string, language: Language): string {
  const key = `${date} ${language}`;
  let written = writtenDays.get(key);
  if (written === undefined) {
    written = together(formatter(language, { dateStyle: 'long' }).format(wallClock(date)), language);
    writtenDays.set(key, written);
  }
  return written;
}

/** `mars 2027`: a month, `2027-03`. */
export function formatMonth(month: string, language: Language): string {
  return formatter(language, { month: 'long', year: 'numeric' }).format(wallClock(`${month}-01`));
}

/** The days of a week from Monday: their names, and as few letters as a narrow column has room for. */
export function weekdays(language: Language): readonly { name: string; letter: string }[] {
  // The third of January 2000 was a Monday.
  return [3, 4, 5, 6, 7, 8, 9].map((day) => {
    const date = wallClock(`2000-01-0${day}`);
    return {
      name: formatter(language, { weekday: 'long' }).format(date),
      letter: formatter(language, { weekday: 'narrow' }).format(date),
    };
  });
}

/** The parts of a date that a calendar leaf shows: the day's number, the month's short name and the year. */
export function leafOf(date: string, language: Language): { day: string; month: string; year: string } {
  const part = (options: Intl.DateTimeFormatOptions): string => formatter(language, options).format(wallClock(date));
  return { day: part({ day: 'numeric' }), month: part({ month: 'short' }), year: part({ year: 'numeric' }) };
}

/** `12–14 mars 2027`: two calendar dates as a language joins them; one date where they are the same. */
export function formatDays(start: string, end: string, language: Language): string {
  return together(formatter(language, { dateStyle: 'long' }).formatRange(wallClock(start), wallClock(end)), language);
}

/** `09:30`: a wall-clock time as a language writes it. */
export function formatTime(time: string, language: Language): string {
  return formatter(language, { timeStyle: 'short' }).format(wallClock('2000-01-01', time));
}

/** Two wall-clock moments as a language joins them: the date once where it is the same. */
export function formatMoments(
  start: readonly [string, string],
  end: readonly [string, string],
  language: Language,
): string {
  const written = formatter(language, { dateStyle: 'long', timeStyle: 'short' }).formatRange(
    wallClock(...start),
    wallClock(...end),
  );
  return together(written, language);
}

/** A written date whose lines do not end between a day and its month; Intl writes « 1 juillet ». */
function together(written: string, language: Language): string {
  const whole = written.replace(/(?<!\d)(\d{1,2}) (?=\p{L})/gu, '$1\u00a0');
  return language === 'fr' ? whole.replace(/(?<!\d)1(?=\u00a0)/gu, '1er') : whole;
}

/** `2019-2020`, a period as the content has it; English joins its years by a dash. */
export function formatPeriod(period: string, language: Language): string {
  return language === 'en' ? period.replace(/(?<=\d)-(?=\d)/g, '–') : period;
}

/** A wall-clock moment, which is shown as it is: formatted as if it were UTC, so that no zone moves it. */
function wallClock(date: string, time = '00:00'): Date {
  return new Date(`${date}T${time}:00Z`);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A formatter costs a hundred times what it formats, and 100 kB. */
function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  let made = formatters.get(key);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' });
    formatters.set(key, made);
  }
  return made;
}
