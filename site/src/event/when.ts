import type { Event } from 'shared/generated/index';
import { formatPeriod } from '../i18n/date.ts';
import { wordsIn } from '../i18n/words.ts';
import { formatSchedule, isConfirmed } from './schedule.ts';

/** When an event takes place, in words: its date where it is confirmed, else that it is not, and the period that is known. */
export function sayWhen({ schedule, language }: Event): string {
  if (isConfirmed(schedule)) return formatSchedule(schedule, language);
  const words = wordsIn(language);
  const { period } = schedule;
  const known = period === undefined ? [] : [words('state.period', { period: formatPeriod(period, language) })];
  return [words('state.date'), ...known].join(' · ');
}
