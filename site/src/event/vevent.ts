import { ICalEventStatus, ICalEventTransparency, type ICalDayJsStub, type ICalEventData } from 'ical-generator';
import type { Event } from 'shared/generated/index';
import { pathFor } from 'shared/paths';
import { instantOf } from 'shared/zone';
import { addressOn } from '../content/address.ts';
import type { Store } from '../content/store.ts';
import { wordsIn } from '../i18n/words.ts';
import { dayAfter, formatSchedule, type DatedEvent } from './schedule.ts';

/**
 * What became of an event (RFC 5545 § 3.8.1.11). One that is postponed is tentative: the word does not tell whether the
 * date that stands is the old one or the new one. One that is called off stays, so that programs take it away.
 */
const statuses: Readonly<Record<Event['eventStatus'], ICalEventStatus>> = {
  'inscrit au plan': ICalEventStatus.TENTATIVE,
  prévu: ICalEventStatus.CONFIRMED,
  reporté: ICalEventStatus.TENTATIVE,
  annulé: ICalEventStatus.CANCELLED,
  tenu: ICalEventStatus.CONFIRMED,
};

/** A confirmed event as the library takes one; its UID is the same in all languages and after every edit. */
export function vevent(event: DatedEvent, content: Store, site: URL): ICalEventData {
  const { id, language, slug, revision, revisedOn } = event;
  const location = locationOf(event, content);
  return {
    ...timesOf(event),
    id: `${id}@${site.hostname}`,
    sequence: revision ?? 0,
    // Without a METHOD it says when the event was last revised (RFC 5545 § 3.8.7.2), never when the file was written.
    stamp: new Date(revisedOn ?? content.today),
    ...(revisedOn !== undefined && { lastModified: new Date(revisedOn) }),
    summary: printable(event.title),
    description: printable(descriptionOf(event)),
    ...(location !== undefined && { location }),
    categories: [{ name: wordsIn(language)(`event.kind.${event.kind}`) }],
    status: statuses[event.eventStatus],
    // An agenda that one follows does not make its reader busy.
    transparency: ICalEventTransparency.TRANSPARENT,
    url: addressOn(site)(pathFor('event', language, slug)),
  };
}

/** A text without the control characters that a calendar may not hold (RFC 5545 § 3.1). */
export function printable(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}/gu, '');
}

/**
 * Hours where they say the whole of the event, in its own zone; its days otherwise, up to the day after the last
 * (RFC 5545 § 3.6.1). An end that is not known is not written.
 */
function timesOf({ schedule }: DatedEvent): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  const { startDate, startTime, endDate = startDate, endTime, zone } = schedule;
  if (startTime === undefined || (endTime === undefined && endDate !== startDate)) {
    return { allDay: true, start: new Date(startDate), end: new Date(dayAfter(endDate)) };
  }
  const moment = (date: string, time: string): Date | ICalDayJsStub =>
    zone === 'UTC' ? new Date(instantOf(date, time, zone)) : wallClock(date, time);
  return {
    start: moment(startDate, startTime),
    ...(endTime !== undefined && { end: moment(endDate, endTime) }),
    timezone: zone,
  };
}

/** A wall clock as the library takes one; of a Date it would print what the clocks of this machine show. */
function wallClock(date: string, time: string): ICalDayJsStub {
  const [YYYY, MM, DD, HH, mm] = `${date}-${time}`.split(/[-:]/);
  const parts: Readonly<Record<string, string | undefined>> = { YYYY, MM, DD, HH, mm, ss: '00' };
  const toDate = (): Date => new Date(`${date}T${time}:00Z`);
  return {
    format: (pattern = '') => pattern.replace(/YYYY|MM|DD|HH|mm|ss/g, (name) => parts[name] ?? name),
    isValid: () => true,
    toDate,
    toJSON: () => toDate().toJSON(),
  };
}

/** The summary, after what a program may not show: that it is not held as planned, and from what hour on its days. */
function descriptionOf({ summary, eventStatus, schedule, language }: DatedEvent): string {
  const moved = eventStatus === 'annulé' || eventStatus === 'reporté';
  const endless = schedule.startTime !== undefined && schedule.endTime === undefined;
  return [
    ...(moved ? [wordsIn(language)(`event.status.${eventStatus}`)] : []),
    ...(endless ? [formatSchedule(schedule, language)] : []),
    summary,
  ].join('\n');
}

/** The venue where it is confirmed, and the city; a point on the map only where the city has confirmed it. */
function locationOf({ venue, city, language }: DatedEvent, content: Store): ICalEventData['location'] {
  const place = city === undefined ? undefined : content.find('city', language, city);
  const { name, address } = venue?.confirmation === 'confirmé' ? venue : {};
  const title = [name, address, place?.name].filter((part) => part !== undefined).join(language === 'ar' ? '، ' : ', ');
  if (title === '') return undefined;
  const point = place?.coordinates?.confirmation === 'confirmé' ? place.coordinates : undefined;
  return {
    title: printable(title),
    ...(point !== undefined && { geo: { lat: point.latitude, lon: point.longitude } }),
  };
}
