import { homeZone } from './zone.ts';

const days = new Intl.DateTimeFormat('en-CA', { timeZone: homeZone });

/** The day it is where the network is, `2026-11-23`, whatever the machine's zone. */
export function todayInMorocco(now: Date): string {
  return days.format(now);
}
