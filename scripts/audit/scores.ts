import type { Scores } from './lighthouse.ts';
import type { Template } from './templates.ts';

/** A template and what Lighthouse measured of it. */
export type Row = Template & Scores;

/** What every template must reach on Lighthouse's mobile preset: scores of 100, milliseconds, CLS without unit. */
const bars = { accessibility: 100, 'best-practices': 100, seo: 100, lcp: 1700, tbt: 50, cls: 0.01 } as const;

/** The bars that a template misses, a line each. */
export function missedBars(row: Row): readonly string[] {
  const low = (['accessibility', 'best-practices', 'seo'] as const).filter((key) => !(row[key] >= bars[key]));
  const high = (['lcp', 'tbt', 'cls'] as const).filter((key) => !(row[key] <= bars[key]));
  return [...low, ...high].map((key) => `${row.language} ${row.name} : ${key} ${row[key]}, ${bars[key]} attendu`);
}

/** The scores as a Markdown table, for the file beside the script. */
export function tableOf(rows: readonly Row[], runs: number): string {
  const head = ['template', 'language', 'perf.', 'access.', 'best pr.', 'SEO', 'LCP (s)', 'TBT (ms)', 'CLS'];
  const lines = rows.map((row) => [
    row.name,
    row.language,
    ...[row.performance, row.accessibility, row['best-practices'], row.seo].map(String),
    (row.lcp / 1000).toFixed(2),
    Math.round(row.tbt).toString(),
    row.cls.toFixed(3),
  ]);
  const table = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`);
  return `# Lighthouse\n\nMobile preset, speed as medians of ${runs}, served with gzip. Written by \`npm run audit\`.\n\n${table.join('\n')}\n`;
}
