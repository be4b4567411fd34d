import type { Spread } from '../measure/statistics.ts';
import { isMet, type Bar } from './bar.ts';
import type { Measure, Report, Section } from './report.ts';

/** A report as Markdown: a table of measures and a table of bars a section. */
export function markdownOf({ choice, sections, ...where }: Report): string {
  return [
    `# ${choice.articles} articles × 3 languages`,
    `${placeOf(where)} · seed ${choice.seed}`,
    'Medians, with least and most of all runs in brackets.',
    ...sections.map(sectionOf),
  ].join('\n\n');
}

/** When and where something was measured, in a line. */
export function placeOf({ date, machine }: Pick<Report, 'date' | 'machine'>): string {
  const { cores, processor, memoryBytes, system, node, load } = machine;
  const hardware = `${cores} × ${processor}, ${Math.round(memoryBytes / 1e9)} GB`;
  return `${date.slice(0, 16).replace('T', ' ')} UTC · ${hardware} · ${system} · Node ${node} · load before the start ${load.toFixed(2)}`;
}

function sectionOf({ title, measures, bars, notes = [] }: Section): string {
  return [
    `## ${title}`,
    ...notes,
    table(['', 'time', 'memory', 'pages'], measures.map(lineOf)),
    ...(bars.length === 0 ? [] : [barTable(bars)]),
  ].join('\n\n');
}

function lineOf({ label, version, seconds, peakBytes, pages }: Measure): string[] {
  const name = version === undefined ? label : `${label} ${version}`;
  const memory = peakBytes === undefined ? '' : written(peakBytes, (bytes) => `${Math.round(bytes / 1e6)} MB`);
  return [name, written(seconds, duration), memory, pages === undefined ? '' : String(pages)];
}

/** The median of a spread, with its ends where there were several measures. */
export function written(spread: Spread, write: (value: number) => string): string {
  const { median, least, most, count } = spread;
  return count === 1 ? write(median) : `${write(median)} (${write(least)} – ${write(most)})`;
}

/** `12.3 s`, `45 ms`: as fine as it is worth. */
export function duration(seconds: number): string {
  return seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
}

/** Bars as a table that says of each whether it is met. */
export const barTable = (bars: readonly Bar[]): string => table(['bar', 'measured', 'at most', ''], bars.map(barLine));

function barLine(bar: Bar): string[] {
  const write = (value: number): string =>
    bar.unit === '×' ? `${value.toPrecision(2)} ×` : `${Number(value.toPrecision(3))} ${bar.unit}`.trim();
  return [bar.name, write(bar.value), write(bar.most), isMet(bar) ? 'met' : '**not met**'];
}

/** A table in Markdown. */
export function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...lines.map(row)].join('\n');
}
