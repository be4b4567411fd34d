import { schemas, type Event } from 'shared/generated/index';
import { startOfDay } from 'shared/zone';
import { expect, test } from 'vitest';
import { agendaAt, pastPeriods } from './selection.ts';
import { isOpen } from './schedule.ts';

const event = (id: string, extra: Partial<Event> = {}): Event =>
  schemas.event.parse({
    ...{ type: 'event', id, language: 'fr', translations: { fr: id }, title: `Fictif ${id}`, slug: id },
    ...{ summary: 'Fictif', kind: 'atelier', eventStatus: 'prévu', translationStatus: 'originale' },
    schedule: { confirmation: 'à confirmer', period: '2019-2020', zone: 'Africa/Casablanca' },
    ...{ invited: [], organisations: [], themes: [], documents: [] },
    ...extra,
  });
const on = (startDate: string, extra: Partial<Event['schedule']> = {}): Event['schedule'] => ({
  ...{ confirmation: 'confirmé', startDate, zone: 'Africa/Casablanca' },
  ...extra,
});
const ids = (events: readonly Event[]): string[] => events.map(({ id }) => id);
const today = '2026-11-23';
const now = startOfDay(today);

test('an event is upcoming until it ends, and never both upcoming and past', () => {
  const events = [
    event('yesterday', { schedule: on('2026-11-22') }),
    event('today', { schedule: on('2026-11-23') }),
    event('under-way', { schedule: on('2026-11-20', { endDate: '2026-11-23' }) }),
    event('tonight', { schedule: on('2026-11-22', { endDate: '2026-11-23', startTime: '22:00', endTime: '01:00' }) }),
    event('later', { schedule: on('2027-01-01') }),
  ];
  const agenda = agendaAt(now, events);
  expect(ids(agenda.upcoming)).toEqual(['under-way', 'tonight', 'today', 'later']);
  expect(ids(agenda.past)).toEqual(['yesterday']);
});

test('an event abroad that ended before midnight in Morocco is past', () => {
  const schedule = on('2026-11-22', { endDate: '2026-11-23', endTime: '00:30', zone: 'Europe/Paris' });
  expect(ids(agendaAt(now, [event('abroad', { schedule })]).past)).toEqual(['abroad']);
});

test('what is not confirmed is neither upcoming nor past, however old its period, and keeps the order of the plan', () => {
  const agenda = agendaAt(now, [
    event('b', { eventStatus: 'inscrit au plan', planParagraph: '2.6' }),
    event('a', { eventStatus: 'inscrit au plan', planParagraph: '2.3' }),
    event('dated', { schedule: { ...on('2027-01-01'), confirmation: 'à confirmer' } }),
  ]);
  expect(ids(agenda.unconfirmed)).toEqual(['a', 'b', 'dated']);
  expect([...agenda.upcoming, ...agenda.past]).toEqual([]);
});

test('what was called off without a date awaits none', () => {
  const agenda = agendaAt(now, [event('off', { eventStatus: 'annulé' })]);
  expect(ids(agenda.calledOff)).toEqual(['off']);
  expect(agenda.unconfirmed).toEqual([]);
});

test('past events begin with the last, and one that was held without a known date closes the list', () => {
  const agenda = agendaAt(now, [
    event('held', { eventStatus: 'tenu' }),
    event('old', { schedule: on('2025-01-01') }),
    event('recent', { schedule: on('2026-10-01') }),
  ]);
  expect(ids(agenda.past)).toEqual(['recent', 'old', 'held']);
});

test('a period of the plan is over after its last year, as long as nothing tells what became of its events', () => {
  const listed = (id: string, period: string, extra: Partial<Event> = {}): Event =>
    event(id, {
      eventStatus: 'inscrit au plan',
      schedule: { ...on('2019-05-01'), confirmation: 'à confirmer', period },
      ...extra,
    });
  const events = [listed('a', '2019-2020'), listed('b', '2019-2020'), listed('c', '2026-2027'), listed('d', 'bientôt')];
  expect(pastPeriods(events, today)).toEqual(['2019-2020']);
  expect(pastPeriods(events, '2020-12-31')).toEqual([]);
  expect(pastPeriods(events, '2028-01-01')).toEqual(['2019-2020', '2026-2027']);
  expect(pastPeriods([listed('told', '2019-2020', { eventStatus: 'tenu' })], today)).toEqual([]);
  expect(pastPeriods([listed('dated', '2019-2020', { schedule: on('2027-01-01') })], today)).toEqual([]);
});

test('one registers for what is dated, not called off and not over', () => {
  expect(isOpen(event('a', { schedule: on('2027-01-01') }), now)).toBe(true);
  expect(isOpen(event('b', { schedule: on('2027-01-01'), eventStatus: 'annulé' }), now)).toBe(false);
  expect(isOpen(event('c', { schedule: on('2026-01-01') }), now)).toBe(false);
  expect(isOpen(event('d'), now)).toBe(false);
});
