/** Instants in French, as Morocco's clocks show them: the officer's own machine may not know its time. */
import { homeZone as timeZone } from 'shared/zone';

const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('fr', { timeZone, ...options });
const date = format({ day: 'numeric', month: 'long' });
const fullDate = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const minutes = format({ timeStyle: 'short' });
const seconds = format({ timeStyle: 'medium' });

/** Intl writes « 1 juillet ». */
const first = (day: string): string => day.replace(/(^| )1 (?=\p{L})/u, '$11er ');

/** The day of an instant, « mardi 5 janvier 2027 ». */
export function dayOf(at: Date): string {
  return first(fullDate.format(at));
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
  return `${day === today ? '' : `le ${first(day)} `}à\u00a0${time}`;
}
