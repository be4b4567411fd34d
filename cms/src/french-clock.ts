/** Instants in French, as Morocco's clocks show them: the officer's own machine may not know its time. */
import { homeZone as timeZone } from 'shared/zone';

const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('fr', { timeZone, ...options });
const date = format({ day: 'numeric', month: 'long' });
const fullDate = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const minutes = format({ timeStyle: 'short' });
const seconds = format({ timeStyle: 'medium' });

/** Intl writes « 1 juillet », and lets a line end between the day and the month. */
const written = (day: string): string =>
  day.replace(/(?<!\d)(\d{1,2}) (?=\p{L})/u, '$1\u00a0').replace(/(?<!\d)1\u00a0/u, '1er\u00a0');

/** The day of an instant, « mardi 5 janvier 2027 ». */
export function dayOf(at: Date): string {
  return written(fullDate.format(at));
}

/** The time of an instant, « 10:00 ». */
export function timeOf(at: Date): string {
  return minutes.format(at);
}

/** « mardi 5 janvier 2027 à 10:00 » */
export function momentOf(at: Date): string {
  return `${dayOf(at)} à\u00a0${timeOf(at)}`;
}

/** An instant of late, after a verb: « à 10:42:07 », or « le 25 novembre à 10:42:07 » where `now` is another day. */
export function lateMoment(at: Date, now: Date, precision: 'minutes' | 'seconds'): string {
  const [day, today] = [date.format(at), date.format(now)];
  const time = precision === 'seconds' ? seconds.format(at) : timeOf(at);
  return `${day === today ? '' : `le ${written(day)} `}à\u00a0${time}`;
}
