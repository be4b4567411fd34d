import fc from 'fast-check';
import ICAL from 'ical.js';
import { schemas, type City, type Event } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exampleStore } from '../content/example.ts';
import { calendarReply, writeCalendar } from './calendar.ts';

const site = new URL('https://reseau.example/');
const city = (extra: Partial<City> = {}): City =>
  schemas.city.parse({
    ...{ type: 'city', id: 'ville', language: 'fr', translations: { fr: 'ville' }, slug: 'ville', roles: [] },
    ...{ name: 'Ville fictive', summary: 'Fictif', translationStatus: 'originale' },
    membership: { confirmation: 'à confirmer' },
    coordinates: { confirmation: 'à confirmer', latitude: 35.5, longitude: -5.25 },
    ...extra,
  });
const event = (extra: Partial<Event> = {}): Event =>
  schemas.event.parse({
    ...{ type: 'event', id: 'fictif', language: 'fr', translations: { fr: 'fictif' }, slug: 'fictif' },
    ...{ title: 'Fiction', summary: 'Un résumé fictif', kind: 'atelier', eventStatus: 'prévu', city: 'ville' },
    ...{ translationStatus: 'originale', invited: [], organisations: [], themes: [], documents: [] },
    ...extra,
  });
const on = (startDate: string, extra: Partial<Event['schedule']> = {}): Event['schedule'] => ({
  ...{ confirmation: 'confirmé', zone: 'Africa/Casablanca', startDate },
  ...extra,
});
const dated = (extra: Partial<Event> = {}): Event => event({ schedule: on('2026-12-05'), ...extra });

/** The text of a calendar that is subscribed to; the store's snapshot is of 23 November 2026. */
const text = (events: readonly Event[], { language = 'fr', name = 'Agenda', place = city() } = {}): string =>
  writeCalendar(
    { language: language as Language, base: `/${language}/agenda/`, events, name },
    exampleStore({ city: [place] }),
    site,
  );
/** The same as an independent program reads it. */
const read = (...given: Parameters<typeof text>): ICAL.Component => new ICAL.Component(ICAL.parse(text(...given)));
const first = (...given: Parameters<typeof text>): ICAL.Component => read(...given).getFirstSubcomponent('vevent')!;
const value = (component: ICAL.Component, name: string): string | undefined =>
  component.getFirstPropertyValue(name)?.toString();
/** The instant of a property, by the zone that the calendar itself gives. */
const instant = (calendar: ICAL.Component, name: string): string => {
  const time = calendar.getFirstSubcomponent('vevent')!.getFirstPropertyValue(name) as ICAL.Time;
  return new Date(time.toUnixTime() * 1000).toISOString().slice(0, 16);
};

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a calendar', () => {
  it('says who wrote it, what it is called, where it comes from and how often to ask', () => {
    const calendar = read([dated()], { name: 'Ateliers, colloques; et « le reste »\\ici' });
    expect(value(calendar, 'version')).toBe('2.0');
    expect(value(calendar, 'prodid')).toBe('-//reseau.example//Agenda//FR');
    // Properties that this program does not know are given as they are written.
    for (const name of ['name', 'x-wr-calname']) {
      expect(value(calendar, name)).toBe('Ateliers\\, colloques\\; et « le reste »\\\\ici');
    }
    expect(value(calendar, 'url')).toBe('https://reseau.example/fr/agenda/');
    expect(value(calendar, 'source')).toBe('https://reseau.example/fr/agenda/calendar.ics');
    expect(value(calendar, 'refresh-interval')).toBe('PT6H');
    expect(calendar.getFirstProperty('method')).toBeNull();
  });

  it('has its properties before its components, and ends its last line', () => {
    const lines = text([dated()]).split('\r\n');
    const components = lines.findIndex((line) => line.startsWith('BEGIN:') && line !== 'BEGIN:VCALENDAR');
    expect(lines.findIndex((line) => line.startsWith('REFRESH-INTERVAL'))).toBeLessThan(components);
    expect(lines.slice(-3)).toEqual(['END:VEVENT', 'END:VCALENDAR', '']);
  });

  it('is no list to follow where it is one event to keep', () => {
    const store = exampleStore({ city: [city()] });
    const calendar = writeCalendar({ language: 'fr', base: '/fr/agenda/fictif/', events: [dated()] }, store, site);
    expect(calendar).not.toMatch(/^(?:NAME|X-WR-CALNAME|SOURCE|REFRESH-INTERVAL)/m);
  });

  it('holds nothing of an event whose date is not confirmed, and is then a zone alone', () => {
    const unconfirmed = event({ schedule: { ...on('2026-12-05'), confirmation: 'à confirmer', period: '2019-2020' } });
    const written = text([unconfirmed, event({ schedule: { confirmation: 'confirmé', zone: 'UTC' } })]);
    expect(written).not.toContain('Fiction');
    const components = new ICAL.Component(ICAL.parse(written)).getAllSubcomponents();
    expect(components.map((component) => component.name)).toEqual(['vtimezone']);
    expect(value(components[0]!, 'tzid')).toBe('Africa/Casablanca');
  });

  it('is sent as a calendar, in UTF-8', async () => {
    const calendar = { language: 'fr', base: '/fr/agenda/', events: [dated()], name: 'Agenda' } as const;
    const reply = calendarReply(calendar, exampleStore({ city: [city()] }), site);
    expect(reply.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(await reply.text()).toBe(text([dated()]));
  });
});

describe('an event in a calendar', () => {
  it('says what it is, in words that no sign can break', () => {
    const title = 'Un, deux; trois\\ quatre : « cinq »';
    const written = first([dated({ title, summary: 'Ligne une\nligne deux, fin' })]);
    expect(value(written, 'summary')).toBe(title);
    expect(value(written, 'description')).toBe('Ligne une\nligne deux, fin');
    expect(value(written, 'categories')).toBe('Atelier');
    expect(value(written, 'url')).toMatch(/^https:\/\/reseau\.example\/fr\/[a-z]+\/fictif\/$/);
    expect(value(written, 'transp')).toBe('TRANSPARENT');
  });

  it('keeps its UID when it is edited and in every language, and counts its changes', () => {
    const written = first([dated()]);
    const edited = first([
      dated({ title: 'Autre titre', slug: 'autre', revision: 3, revisedOn: '2026-11-25T10:30:00.000Z' }),
    ]);
    const arabic = first([dated({ language: 'ar', title: 'خيال', slug: 'خيال' })], { language: 'ar' });
    expect(value(written, 'uid')).toBe('fictif@reseau.example');
    expect(value(edited, 'uid')).toBe('fictif@reseau.example');
    expect(value(arabic, 'uid')).toBe('fictif@reseau.example');
    expect(Number(value(written, 'sequence'))).toBe(0);
    expect(Number(value(edited, 'sequence'))).toBe(3);
    expect(value(edited, 'dtstamp')).toBe('2026-11-25T10:30:00Z');
    expect(value(edited, 'last-modified')).toBe('2026-11-25T10:30:00Z');
  });

  it('has the snapshot’s day for a stamp until it is revised, and no other clock', () => {
    expect(value(first([dated()]), 'dtstamp')).toBe('2026-11-23T00:00:00Z');
    expect(first([dated()]).getFirstProperty('last-modified')).toBeNull();
    expect(text([dated()])).toBe(text([dated()]));
  });

  it.each([
    ['prévu', 'CONFIRMED', 'Un résumé fictif'],
    ['tenu', 'CONFIRMED', 'Un résumé fictif'],
    ['inscrit au plan', 'TENTATIVE', 'Un résumé fictif'],
    ['reporté', 'TENTATIVE', 'Reporté\nUn résumé fictif'],
    ['annulé', 'CANCELLED', 'Annulé\nUn résumé fictif'],
  ] as const)('that is « %s » stays, with the status %s', (eventStatus, status, description) => {
    const written = first([dated({ eventStatus })]);
    expect(value(written, 'status')).toBe(status);
    expect(value(written, 'description')).toBe(description);
  });

  it('that is over stays', () => {
    expect(value(first([event({ schedule: on('2020-01-15') })]), 'dtstart')).toBe('2020-01-15');
  });

  it('is in the venue where that is confirmed, in the city, and at a point only where the city confirmed it', () => {
    const name = 'Salle, fictive';
    const venue = { confirmation: 'confirmé', name, address: 'Rue fictive' } as const;
    expect(value(first([dated({ venue })]), 'location')).toBe('Salle, fictive, Rue fictive, Ville fictive');
    const unconfirmed = first([dated({ venue: { confirmation: 'à confirmer', name } })]);
    expect(value(unconfirmed, 'location')).toBe('Ville fictive');
    expect(unconfirmed.getFirstProperty('geo')).toBeNull();
    expect(first([event({ schedule: on('2026-12-05'), city: undefined })]).getFirstProperty('location')).toBeNull();
    const place = city({ coordinates: { confirmation: 'confirmé', latitude: 35.5, longitude: -5.25 } });
    expect(text([dated()], { place })).toContain('\r\nGEO:35.5;-5.25\r\n');
  });
});

describe('the time of an event in a calendar', () => {
  it('is its days where it has no hours, the day after the last being the end', () => {
    for (const [schedule, end] of [
      [on('2026-12-05'), '2026-12-06'],
      [on('2026-12-30', { endDate: '2026-12-31' }), '2027-01-01'],
    ] as const) {
      const written = first([event({ schedule })]);
      expect(written.getFirstProperty('dtstart')!.type).toBe('date');
      expect(value(written, 'dtstart')).toBe(schedule.startDate);
      expect(value(written, 'dtend')).toBe(end);
    }
  });

  it('has no end where none is known, and says so in words', () => {
    const written = first([event({ schedule: on('2026-12-05', { startTime: '09:30' }) })]);
    expect(value(written, 'dtstart')).toBe('2026-12-05T09:30:00');
    expect(written.getFirstProperty('dtend')).toBeNull();
    expect(written.getFirstProperty('duration')).toBeNull();
    expect(value(written, 'description')).toContain('à partir de 09:30 (heure du Maroc)');
  });

  it('is its days, with the first hour in words, where it has several days and no last hour', () => {
    const schedule = on('2026-12-05', { endDate: '2026-12-06', startTime: '09:30' });
    const written = first([event({ schedule })]);
    expect([value(written, 'dtstart'), value(written, 'dtend')]).toEqual(['2026-12-05', '2026-12-07']);
    expect(value(written, 'description')).toContain('à partir de 09:30');
  });

  it('is an instant in universal time where that is its zone', () => {
    const schedule = on('2026-12-05', { startTime: '09:30', endTime: '10:30', zone: 'UTC' });
    expect(text([event({ schedule })])).toContain('\r\nDTSTART:20261205T093000Z\r\nDTEND:20261205T103000Z\r\n');
    expect(text([event({ schedule })])).not.toContain('VTIMEZONE');
  });

  const moments = [
    ['2019-05-05', 'Africa/Casablanca', '2019-05-05T09:30', '2019-05-05T16:00'],
    ['2019-06-08', 'Africa/Casablanca', '2019-06-08T09:30', '2019-06-08T16:00'],
    ['2019-07-01', 'Africa/Casablanca', '2019-07-01T08:30', '2019-07-01T15:00'],
    ['2026-02-14', 'Africa/Casablanca', '2026-02-14T08:30', '2026-02-14T15:00'],
    ['2026-03-01', 'Africa/Casablanca', '2026-03-01T09:30', '2026-03-01T16:00'],
    ['2026-03-29', 'Africa/Casablanca', '2026-03-29T08:30', '2026-03-29T15:00'],
    ['2026-09-19', 'Africa/Casablanca', '2026-09-19T08:30', '2026-09-19T15:00'],
    ['2026-09-20', 'Africa/Casablanca', '2026-09-20T09:30', '2026-09-20T16:00'],
    ['2027-07-01', 'Africa/Casablanca', '2027-07-01T09:30', '2027-07-01T16:00'],
    ['2027-03-28', 'Europe/Paris', '2027-03-28T07:30', '2027-03-28T14:00'],
    ['2027-01-10', 'Europe/Lisbon', '2027-01-10T09:30', '2027-01-10T16:00'],
  ] as const;
  it.each(['UTC', 'Pacific/Auckland'])('is the right instant, whatever the machine’s own zone: %s', (machine) => {
    vi.stubEnv('TZ', machine);
    for (const [startDate, zone, start, end] of moments) {
      const calendar = read([event({ schedule: on(startDate, { startTime: '09:30', endTime: '16:00', zone }) })]);
      expect([instant(calendar, 'dtstart'), instant(calendar, 'dtend')]).toEqual([start, end]);
    }
  });

  it('names the same hours and days on every machine, those too that its own clocks skip', () => {
    const events = [
      event({ schedule: on('2026-09-27', { startTime: '02:30', endTime: '03:30' }) }),
      event({ id: 'jours', schedule: on('2026-09-26', { endDate: '2026-09-27' }) }),
    ];
    const here = text(events);
    expect(here).toContain('DTSTART;TZID=Africa/Casablanca:20260927T023000');
    vi.stubEnv('TZ', 'Pacific/Auckland');
    expect(new Date(0).getHours()).toBe(12);
    expect(text(events)).toBe(here);
  });
});

describe('the lines of a calendar', () => {
  it('are of 75 octets at the most, end in CRLF and cut no letter, whatever a title holds', () => {
    const strict = new TextDecoder('utf-8', { fatal: true });
    const titles = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 160 }),
      fc.string({ unit: 'binary', maxLength: 160 }),
      fc.string({ unit: fc.constantFrom(...'خيال،؛ \\,;:"\n\r\t\0\x07\x85🙂é'), maxLength: 160 }),
    );
    fc.assert(
      fc.property(titles, titles, (title, name) => {
        const written = text([dated({ title: title.slice(0, 160) })], { name });
        expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of Buffer.from(written).toString('latin1').split('\r\n')) {
          expect(line.length).toBeLessThanOrEqual(75);
          strict.decode(Buffer.from(line, 'latin1'));
        }
        const kept = title
          .slice(0, 160)
          .replace(/\r\n?/g, '\n')
          .replace(/(?![\t\n])\p{Cc}/gu, '');
        expect(value(new ICAL.Component(ICAL.parse(written)).getFirstSubcomponent('vevent')!, 'summary')).toBe(kept);
      }),
      { seed: 5545, numRuns: 300 },
    );
  });
});
