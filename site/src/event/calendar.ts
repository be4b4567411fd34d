import ical, { escape } from 'ical-generator';
import type { Event } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import { calendarPath } from 'shared/paths';
import { addressOn } from '../content/address.ts';
import type { Store } from '../content/store.ts';
import { isDated, type DatedEvent } from './schedule.ts';
import { printable, vevent } from './vevent.ts';
import { vtimezone } from './vtimezone.ts';

/** Events as a calendar program gets them. */
export type Calendar = {
  readonly language: Language;
  /** The address of the page that shows the same events; the calendar stands under it. */
  readonly base: string;
  readonly events: readonly Event[];
  /** What a reader who subscribes sees it called; without one it is a file to add to a calendar of one's own. */
  readonly name?: string;
};

const home = 'Africa/Casablanca';
/** How often a program asks again, in seconds: what is called off must reach people on the same day. */
const refresh = 6 * 3600;

/**
 * Writes the confirmed ones among events as a calendar (RFC 5545, RFC 7986); without any it is still one, of a VTIMEZONE
 * alone. It has no METHOD: a PUBLISH would need an ORGANIZER (RFC 5546 § 3.2.1), and no contact is one.
 */
export function writeCalendar({ language, base, events, name }: Calendar, content: Store, site: URL): string {
  const dated = events.filter(isDated);
  const address = addressOn(site);
  const calendar = ical({
    prodId: { company: site.hostname, product: 'Agenda', language },
    url: address(base),
    // The library escapes the texts of events, and not this one.
    ...(name !== undefined && {
      name: escape(printable(name), false),
      source: address(calendarPath(base)),
      ttl: refresh,
    }),
    events: dated.map((event) => vevent(event, content, site)),
  });
  return `${withZones(calendar.toString(), zonesOf(dated, content.today))}\r\n`;
}

/** A calendar as a server replies with it. */
export function calendarReply(calendar: Calendar, content: Store, site: URL | undefined): Response {
  return new Response(writeCalendar(calendar, content, new URL('/', site)), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}

/** The zones of the events' hours, for the years of these events; Morocco's where there is no event. */
function zonesOf(events: readonly DatedEvent[], today: string): readonly string[] {
  const years = new Map<string, number[]>(events.length === 0 ? [[home, [yearOf(today)]]] : []);
  for (const { schedule } of events) {
    const { zone, startDate, endDate = startDate, startTime } = schedule;
    if (startTime === undefined || zone === 'UTC') continue;
    years.set(zone, [...(years.get(zone) ?? []), yearOf(startDate), yearOf(endDate)]);
  }
  return [...years].map(([zone, all]) => vtimezone(zone, Math.min(...all), Math.max(...all)));
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** Puts zones after the last property of the calendar (RFC 5545 § 3.4): the library would put properties after them. */
function withZones(text: string, zones: readonly string[]): string {
  return text.replace(/\r\n(?=BEGIN:VEVENT\r\n|END:VCALENDAR$)/, `\r\n${zones.join('')}`);
}
