import type { Event } from 'shared/generated/index';
import { wordsIn } from '../i18n/words.ts';
import { formatSchedule, isConfirmed } from './schedule.ts';

/** When an event takes place, in words: its date where it is confirmed, else that it is not, and the period that is known. */
export function sayWhen({ schedule, language }: Event): string {
  if (isConfirmed(schedule)) return formatSchedule(schedule, language);
  const words = wordsIn(language);
  const { period } = schedule;
  return [words('state.date'), ...(period === undefined ? [] : [words('state.period', { period })])].join(' · ');
}
