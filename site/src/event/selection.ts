import { asksWhen } from 'shared/confirmation';
import type { Event } from 'shared/generated/index';
import { languageCodes } from 'shared/languages';
import { instantOf } from 'shared/zone';
import { compareCodes } from '../content/order.ts';
import type { Store } from '../content/store.ts';
import { endOf, isConfirmed, type ConfirmedSchedule } from './schedule.ts';

type Scheduled = Event & { readonly schedule: ConfirmedSchedule };

/** The events of a list, in the groups in which a reader looks for them. */
export type Agenda = {
  /** Confirmed and not yet over, the next one first. */
  readonly upcoming: readonly Event[];
  /** In the plan or announced, without a confirmed date, in the order of the plan. */
  readonly unconfirmed: readonly Event[];
  /** Called off before any date was confirmed, in the order of the plan. */
  readonly calledOff: readonly Event[];
  /** Over or held, the last one first. */
  readonly past: readonly Event[];
};

/** Groups events at an instant (milliseconds): an event is upcoming until it ends, and nothing is past that was never confirmed. */
export function agendaAt(now: number, events: readonly Event[]): Agenda {
  const confirmed = events.filter((event): event is Scheduled => isConfirmed(event.schedule));
  const others = events.filter((event) => !isConfirmed(event.schedule));
  const over = ({ eventStatus, schedule }: Scheduled): boolean => eventStatus === 'tenu' || endOf(schedule) <= now;
  return {
    upcoming: byStart(confirmed.filter((event) => !over(event))),
    unconfirmed: others.filter(({ eventStatus }) => asksWhen(eventStatus)).toSorted(byParagraph),
    calledOff: others.filter(({ eventStatus }) => eventStatus === 'annulé').toSorted(byParagraph),
    past: [
      ...confirmed.filter(over).toSorted((a, b) => startOf(b) - startOf(a) || byId(a, b)),
      ...others.filter(({ eventStatus }) => eventStatus === 'tenu').toSorted(byParagraph),
    ],
  };
}

/** The instants, in milliseconds and in order, at which events end that are neither called off nor said to be held. */
export function endsIn(store: Store): readonly number[] {
  const events = languageCodes.flatMap((language) => store.list('event', language));
  const open = events.filter(({ eventStatus }) => eventStatus !== 'annulé' && eventStatus !== 'tenu');
  const ends = open.flatMap(({ schedule }) => (isConfirmed(schedule) ? [endOf(schedule)] : []));
  return [...new Set(ends)].toSorted((a, b) => a - b);
}

/** The confirmed ones among events, the one that begins first at the head. */
export function byStart(events: readonly Event[]): readonly Event[] {
  const confirmed = events.filter((event): event is Scheduled => isConfirmed(event.schedule));
  return confirmed.toSorted((a, b) => startOf(a) - startOf(b) || byId(a, b));
}

/** The periods of plan-listed events without a confirmed date that are over on a day, each once: their last year is past. */
export function pastPeriods(events: readonly Event[], today: string): readonly string[] {
  const open = events.filter(
    ({ eventStatus, schedule }) => eventStatus === 'inscrit au plan' && !isConfirmed(schedule),
  );
  const periods = new Set(open.flatMap(({ schedule }) => schedule.period ?? []));
  return [...periods].filter((period) => {
    const lastYear = period.match(/\d{4}/g)?.at(-1);
    return lastYear !== undefined && lastYear < today.slice(0, 4);
  });
}

/** By the paragraph of the plan that announces them, those without one last, then by id. */
function byParagraph(a: Event, b: Event): number {
  return compareCodes(a.planParagraph ?? '~', b.planParagraph ?? '~') || byId(a, b);
}

function startOf({ schedule }: Scheduled): number {
  return instantOf(schedule.startDate, schedule.startTime ?? '00:00', schedule.zone);
}

function byId(a: Event, b: Event): number {
  return compareCodes(a.id, b.id);
}
