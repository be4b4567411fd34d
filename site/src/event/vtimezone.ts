import { offsetAt } from 'shared/zone';

const minute = 60_000;
const day = 1440 * minute;

/** A change of a zone's clocks: its instant, and what the clocks show beyond UTC before and after, in milliseconds. */
export type ClockChange = { readonly instant: number; readonly before: number; readonly after: number };

/** The changes of a zone's clocks between two instants, in their order, to the minute. */
export function clockChanges(start: number, end: number, zone: string): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  for (let from = start; from < end; from += day) {
    const to = Math.min(from + day, end);
    const [before, after] = [offsetAt(from, zone), offsetAt(to, zone)];
    if (before !== after) changes.push({ instant: changeWithin(from, to, zone), before, after });
  }
  return changes;
}

/**
 * The VTIMEZONE of a zone, which holds for every wall clock of these years (RFC 5545 § 3.6.5): an observance that begins
 * on the day before them, and one for each change since. The least offset of the years is called standard time, as in
 * the form of the tz database that knows no negative daylight saving: so Morocco's Ramadan is standard time.
 */
export function vtimezone(zone: string, firstYear: number, lastYear: number): string {
  const name = `${zone} ${firstYear} ${lastYear}`;
  let lines = written.get(name);
  if (lines === undefined) written.set(name, (lines = write(zone, firstYear, lastYear)));
  return lines;
}

/** By zone and years: the calendars of all cities ask for the same, which takes longer than the rest of them. */
const written = new Map<string, string>();

function write(zone: string, firstYear: number, lastYear: number): string {
  const start = Date.UTC(firstYear, 0, 1) - day;
  const first = offsetAt(start, zone);
  const changes = clockChanges(start, Date.UTC(lastYear + 1, 0, 1), zone);
  const observances = [{ instant: start - first, before: first, after: first }, ...changes];
  const standard = Math.min(...observances.map(({ after }) => after));
  const lines = observances.flatMap(({ instant, before, after }) => {
    const name = after === standard ? 'STANDARD' : 'DAYLIGHT';
    return [
      `BEGIN:${name}`,
      `DTSTART:${wallClock(instant + before)}`,
      `TZOFFSETFROM:${formatOffset(before)}`,
      `TZOFFSETTO:${formatOffset(after)}`,
      `END:${name}`,
    ];
  });
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...lines, 'END:VTIMEZONE', ''].join('\r\n');
}

/** The first minute of the new offset, where the clocks change once between the two instants. */
function changeWithin(start: number, end: number, zone: string): number {
  const before = offsetAt(start, zone);
  let [last, next] = [start, end];
  while (next - last > minute) {
    const middle = last + Math.floor((next - last) / 2 / minute) * minute;
    if (offsetAt(middle, zone) === before) last = middle;
    else next = middle;
  }
  return next;
}

/** `20260215T030000`, from a wall clock that is given as if it were UTC. */
function wallClock(moment: number): string {
  return new Date(moment).toISOString().replace(/[-:]|\.\d+Z$/g, '');
}

/** `+0100` */
function formatOffset(offset: number): string {
  const minutes = Math.abs(offset) / minute;
  const digits = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${digits(minutes / 60)}${digits(minutes % 60)}`;
}
