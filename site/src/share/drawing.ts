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
/** Air above the title, and between it and the detail. */
const gap = { title: 16, detail: 28 };

type Style = {
  readonly sizes: readonly [number, ...number[]];
  /** Height of a line over the size of its letters. */
  readonly leading: number;
  readonly weight: 500 | 620;
  readonly colour: string;
};
type Styles = Readonly<Record<'kicker' | 'title' | 'detail' | 'name', Style>>;
const bold = { weight: 620, colour: 'ink' } as const;
const styles: Readonly<Record<'ltr' | 'rtl', Styles>> = {
  ltr: {
    kicker: { sizes: [27, 24, 21], leading: 1.24, weight: 500, colour: 'green' },
    title: { sizes: [62, 56, 50, 44, 39], leading: 1.18, ...bold },
    detail: { sizes: [27], leading: 1.24, weight: 500, colour: 'soft' },
    name: { sizes: [30, 27, 25, 23], leading: 1.18, ...bold },
  },
  // Arabic letters are smaller on their body and reach further above and below the line.
  rtl: {
    kicker: { sizes: [30, 27, 24], leading: 1.5, weight: 500, colour: 'green' },
    title: { sizes: [64, 58, 52, 46, 42], leading: 1.44, ...bold },
    detail: { sizes: [30], leading: 1.5, weight: 500, colour: 'soft' },
    name: { sizes: [34, 30, 27], leading: 1.44, ...bold },
  },
};

/** The share image as an SVG of type and tiles, 1200×630, from the start of the writing to its end. */
export function drawingOf(card: Card): string {
  const direction = directionOf(card.language);
  const style = styles[direction];
  const set = (value: string | undefined, { sizes, leading }: Style, height: number): Setting =>
    setting(value ?? '', { width: text.width, height }, sizes, leading);
  const heightOf = ({ size: letters, lines: all }: Setting, { leading }: Style): number =>
    all.length * letters * leading;

  const kicker = set(card.kicker, style.kicker, 48);
  const detail = set(card.detail, style.detail, 140);
  const under = detail.lines.length === 0 ? 0 : heightOf(detail, style.detail) + gap.detail;
  const top = card.kicker === undefined ? margin - 8 : text.top + gap.title;
  const title = set(card.title, style.title, text.foot - 40 - top - under);
  const below = top + heightOf(title, style.title) + gap.detail;
  const name = set(card.name, style.name, 50);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" font-family="Readex Pro">`,
    `<title>${escaped(`${card.title} · ${card.language}`)}</title>`,
    `<rect width="100%" height="100%" fill="${colourOf('surface')}"/>`,
    coverPanel(card, direction),
    bands[direction],
    ...lines(kicker, style.kicker, text.top, card.language),
    ...lines(title, style.title, top + title.size * style.title.leading, card.language),
    ...lines(detail, style.detail, below + detail.size * style.detail.leading * 0.95, card.language),
    ...lines(name, style.name, 578, card.language),
    '</svg>',
  ].join('\n');
}

/** Lines of type from a first baseline on, at the start of the card. */
function lines({ size: letters, lines: all }: Setting, style: Style, first: number, language: Language): string[] {
  const direction = directionOf(language);
  const x = direction === 'rtl' ? size.width - margin : margin;
  const look = `font-size="${letters}" font-weight="${style.weight}" fill="${colourOf(style.colour)}"`;
  return all.map((line, index) => {
    const y = Math.round(first + index * letters * style.leading);
    // The end of the line already parts what a dot would.
    const written = escaped(isolated(line.replace(/ ·$/, ''), language));
    return `<text x="${x}" y="${y}" direction="${direction}" xml:lang="${language}" ${look}>${written}</text>`;
  });
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

const bands = { ltr: band('ltr'), rtl: band('rtl') };

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
