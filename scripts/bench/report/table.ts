import type { Spread } from '../measure/statistics.ts';
import { isMet, type Bar } from './bar.ts';
import type { Measure, Report, Section } from './report.ts';

/** A report as Markdown: a table of measures and a table of bars a section. */
export function markdownOf({ date, choice, machine, sections }: Report): string {
  const gigabytes = Math.round(machine.memoryBytes / 1e9);
  return [
    `# ${choice.articles} articles × 3 languages`,
    `${date.slice(0, 16).replace('T', ' ')} UTC · ${machine.cores} × ${machine.processor}, ${gigabytes} GB · ${machine.system} · Node ${machine.node} · load before the start ${machine.load.toFixed(2)} · seed ${choice.seed}`,
    'Medians, with least and most of all runs in brackets.',
    ...sections.map(sectionOf),
  ].join('\n\n');
}

function sectionOf({ title, measures, bars, notes = [] }: Section): string {
  return [
    `## ${title}`,
    ...notes,
    table(['', 'time', 'memory', 'pages'], measures.map(lineOf)),
    ...(bars.length === 0 ? [] : [table(['bar', 'measured', 'at most', ''], bars.map(barLine))]),
  ].join('\n\n');
}

function lineOf({ label, version, seconds, peakBytes, pages }: Measure): string[] {
  const name = version === undefined ? label : `${label} ${version}`;
  const memory = peakBytes === undefined ? '' : written(peakBytes, (bytes) => `${Math.round(bytes / 1e6)} MB`);
  return [name, written(seconds, duration), memory, pages === undefined ? '' : String(pages)];
}

function written(spread: Spread, write: (value: number) => string): string {
  const { median, least, most, count } = spread;
  return count === 1 ? write(median) : `${write(median)} (${write(least)} – ${write(most)})`;
}

/** `12.3 s`, `45 ms`: as fine as it is worth. */
export function duration(seconds: number): string {
  return seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
}

function barLine(bar: Bar): string[] {
  const write = (value: number): string =>
    bar.unit === '×' ? `${value.toPrecision(2)} ×` : `${Number(value.toPrecision(3))} ${bar.unit}`.trim();
  return [bar.name, write(bar.value), write(bar.most), isMet(bar) ? 'met' : '**not met**'];
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...lines.map(row)].join('\n');
}
