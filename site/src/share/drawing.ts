import type { Language } from 'shared/languages';
import { coverOf } from '../cover/cover.ts';
import type { CoverKind } from '../cover/motif.ts';
import { runsOf } from '../i18n/isolate.ts';
import { directionOf } from '../i18n/words.ts';
import { khatam } from '../ui/khatam.ts';
import { colourOf } from '../styles/tokens.ts';
import { setting, type Setting } from './lines.ts';

/** What the share image of a page says. */
export type Card = {
  readonly language: Language;
  readonly title: string;
  /** What kind of thing the page is, above the title. */
  readonly kicker?: string | undefined;
  /** A date, a state or a sentence, under the title. */
  readonly detail?: string | undefined;
  /** The network's name, at the foot; absent where it is the title. */
  readonly name?: string | undefined;
  readonly kind: CoverKind;
  /** What the cover follows from. */
  readonly seed: string;
};

/** What Open Graph readers expect, in pixels. */
export const size = { width: 1200, height: 630 };

const margin = 64;
const panel = { columns: 9, rows: 14, cell: 45 };
const text = { width: size.width - panel.columns * panel.cell - 2 * margin, top: 96, foot: 508 };
// Arabic letters are smaller on their body and reach further above and below the line.
const type = {
  ltr: { titles: [62, 56, 50, 44, 39] as const, leading: 1.18, small: 27, names: [30, 27, 25, 23] as const },
  rtl: { titles: [64, 58, 52, 46, 42] as const, leading: 1.44, small: 30, names: [34, 30, 27] as const },
};

/** The share image as an SVG of type and tiles, 1200×630, from the start of the writing to its end. */
export function drawingOf(card: Card): string {
  const direction = directionOf(card.language);
  const { titles, leading, small, names } = type[direction];
  const detail = setting(
    card.detail ?? '',
    { width: text.width, height: small * leading * 3.3 },
    [small],
    leading * 1.05,
  );
  const under = detail.lines.length === 0 ? 0 : detail.lines.length * small * leading * 1.05 + 28;
  const top = text.top + (card.kicker === undefined ? -40 : 16);
  const title = setting(card.title, { width: text.width, height: text.foot - 40 - top - under }, titles, leading);
  const below = top + title.lines.length * title.size * leading;
  const name = setting(card.name ?? '', { width: text.width, height: 50 }, names, leading);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" font-family="Readex Pro">`,
    `<title>${escaped([card.title, card.language].join(' · '))}</title>`,
    `<rect width="100%" height="100%" fill="${colourOf('surface')}"/>`,
    coverPanel(card, direction),
    band(direction),
    ...(card.kicker === undefined ? [] : lines({ size: small, lines: [card.kicker] }, card, text.top, 'green', 500)),
    ...lines(title, card, top + title.size * leading, 'ink', 620),
    ...lines(detail, card, below + 28 + small * leading * 0.9, 'soft', 500),
    ...lines(name, card, 578, 'ink', 620),
    '</svg>',
  ].join('\n');
}

/** Lines of type from a first baseline on, at the start of the card. */
function lines(
  { size: letters, lines: all }: Setting,
  { language }: Card,
  first: number,
  colour: string,
  weight: number,
) {
  const direction = directionOf(language);
  const x = direction === 'rtl' ? size.width - margin : margin;
  const step = letters * type[direction].leading * (weight === 500 ? 1.05 : 1);
  return all.map(
    (line, index) =>
      `<text x="${x}" y="${Math.round(first + index * step)}" direction="${direction}" xml:lang="${language}" font-size="${letters}" font-weight="${weight}" fill="${colourOf(colour)}">${escaped(isolated(line, language))}</text>`,
  );
}

/** The entry's cover on the end side, mirrored where the writing is. */
function coverPanel({ seed, kind }: Card, direction: 'ltr' | 'rtl'): string {
  const { width, height, ground, paths } = coverOf(seed, kind, panel);
  const scale = (panel.columns * panel.cell) / width;
  const left = size.width - panel.columns * panel.cell;
  const place =
    direction === 'rtl'
      ? `translate(${size.width - left} 0) scale(${-scale} ${scale})`
      : `translate(${left} 0) scale(${scale})`;
  const tiles = paths.map(({ glaze, d }) => `<path fill="${colourOf(glaze)}" d="${d}"/>`);
  return `<g transform="${place}" fill-rule="evenodd"><rect width="${width}" height="${height}" fill="${colourOf(ground)}"/>${tiles.join('')}</g>`;
}

/** A short band of zellige above the network's name: with it, the name is the wordmark. */
function band(direction: 'ltr' | 'rtl'): string {
  const side = 22;
  const stars = Array.from({ length: 9 }, (_, index) => {
    const from = margin + (index + 0.5) * side;
    const x = direction === 'rtl' ? size.width - from : from;
    return khatam(x, text.foot + side / 2, side / 2) + khatam(x, text.foot + side / 2, side / 5);
  });
  return `<path fill="${colourOf('link')}" fill-rule="evenodd" d="${stars.join('')}"/>`;
}

/** Latin runs in Arabic between isolates (UAX #9, LRI and PDI), which here no element can carry. */
function isolated(line: string, language: Language): string {
  if (language !== 'ar') return line;
  return runsOf(line, language)
    .map((run) => (run.kind === 'plain' ? run.text : `\u2066${run.text}\u2069`))
    .join('');
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
