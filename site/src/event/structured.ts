import type { Event as EventThing, EventStatusType, Place } from 'schema-dts';
import type { City, Event, Site } from 'shared/generated/index';
import { pathFor } from 'shared/paths';
import { instantOf } from 'shared/zone';
import type { Address } from '../content/address.ts';
import { networkIn } from '../structured/network.ts';
import { isConfirmed } from './schedule.ts';

/** What schema.org calls an event's fate; it has no word for an event that was held. */
const fates: Readonly<Partial<Record<Event['eventStatus'], EventStatusType>>> = {
  prévu: 'https://schema.org/EventScheduled',
  reporté: 'https://schema.org/EventPostponed',
  annulé: 'https://schema.org/EventCancelled',
};

/**
 * An event (schema.org/Event), or nothing while its date is not confirmed or nothing but the plan speaks of it. A place
 * is there only where it is confirmed; `city` is the event's, where it is published.
 */
export function eventOf(event: Event, city: City | undefined, site: Site, address: Address): EventThing | undefined {
  const { schedule, eventStatus, language } = event;
  if (!isConfirmed(schedule) || eventStatus === 'inscrit au plan') return undefined;
  const { startDate, startTime, endDate, endTime, zone } = schedule;
  const fate = fates[eventStatus];
  const location = placeOf(event, city);
  return {
    '@type': 'Event',
    name: event.title,
    description: event.summary,
    url: address(pathFor('event', language, event.slug)),
    inLanguage: language,
    startDate: moment(startDate, startTime, zone),
    ...(endDate === undefined && endTime === undefined ? {} : { endDate: moment(endDate ?? startDate, endTime, zone) }),
    ...(fate === undefined ? {} : { eventStatus: fate }),
    ...(location === undefined ? {} : { location }),
    organizer: networkIn(site, address),
  };
}

function placeOf({ venue }: Event, city: City | undefined): Place | undefined {
  if (venue?.confirmation !== 'confirmé') return undefined;
  return {
    '@type': 'Place',
    ...(venue.name === undefined ? {} : { name: venue.name }),
    address: {
      '@type': 'PostalAddress',
      ...(venue.address === undefined ? {} : { streetAddress: venue.address }),
      ...(city === undefined ? {} : { addressLocality: city.name }),
    },
  };
}

/** A day, or with its hour a moment with the zone's offset on that day (ISO 8601): `2026-12-05T09:30:00+00:00`. */
function moment(date: string, time: string | undefined, zone: string): string {
  if (time === undefined) return date;
  const minutes = (Date.parse(`${date}T${time}:00Z`) - instantOf(date, time, zone)) / 60_000;
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${date}T${time}:00${minutes < 0 ? '-' : '+'}${hours}:${rest}`;
}
