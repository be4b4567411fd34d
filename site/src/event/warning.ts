import type { Event } from 'shared/generated/index';
import type { Key } from '../i18n/words.ts';
import { endOf, isDated } from './schedule.ts';

/**
 * What a reader must know before trusting the date of an event, at an instant: that it does not hold, that it is
 * past although nothing says that the event was held, or that it may still change.
 */
export function warningAt(now: number, event: Event): Key | undefined {
  if (!isDated(event) || event.eventStatus === 'tenu') return undefined;
  if (event.eventStatus === 'annulé') return 'event.calledOff.note';
  if (endOf(event.schedule) <= now) return 'event.over.note';
  return event.eventStatus === 'reporté' ? 'event.postponed.note' : undefined;
}
