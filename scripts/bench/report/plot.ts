import type { Report, Section } from './report.ts';
import { duration } from './table.ts';

const size = { width: 720, bar: 18, gap: 8, label: 270, value: 90, title: 34 };

/** A report as bars, a row a measure, on a scale of its own for each section; black and white say it too. */
export function plotOf(report: Report): string {
  const sections = report.sections.filter(({ measures }) => measures.length > 0);
  let top = 0;
  const drawn = sections.map((section) => {
    const at = top;
    top += size.title + section.measures.length * (size.bar + size.gap) + size.gap;
    return sectionAt(section, at);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${top}" font-family="sans-serif" font-size="12" role="img"><title>${report.choice.articles} articles × 3</title><rect width="100%" height="100%" fill="#fff"/>${drawn.join('')}</svg>\n`;
}

function sectionAt({ title, measures }: Section, top: number): string {
  const longest = Math.max(...measures.map(({ seconds }) => seconds.most));
  const room = size.width - size.label - size.value;
  const x = (seconds: number): number => size.label + (seconds / longest) * room;
  const rows = measures.map(({ label, seconds: { median, least, most } }, index) => {
    const y = top + size.title + index * (size.bar + size.gap);
    const middle = y + size.bar / 2;
    return [
      `<text x="${size.label - 8}" y="${middle + 4}" text-anchor="end">${escape(label)}</text>`,
      `<rect x="${size.label}" y="${y}" width="${x(median) - size.label}" height="${size.bar}" fill="#1a5f8f"/>`,
      `<path d="M${x(least)} ${middle}H${x(most)}M${x(least)} ${y + 4}V${y + size.bar - 4}M${x(most)} ${y + 4}V${y + size.bar - 4}" stroke="#111"/>`,
      `<text x="${x(most) + 6}" y="${middle + 4}">${duration(median)}</text>`,
    ].join('');
  });
  return `<text x="8" y="${top + 22}" font-weight="bold">${escape(title)}</text>${rows.join('')}`;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
