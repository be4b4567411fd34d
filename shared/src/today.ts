/** The day it is where the network is, `2026-11-23`, whatever the machine's zone. */
export function todayInMorocco(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' }).format(now);
}
