/**
 * Widths of letters in Readex Pro at the weight of titles, in thousandths of the size: each letter has that of the first
 * group that holds it, which is never less than its own. Arabic letters are here as they stand alone.
 */
const widths: readonly (readonly [number, string])[] = [
  [310, " \u00a0\u202f.:·’',;!|lijاأإآ،؛"],
  [445, 'f()tr-ء'],
  [500, 'رز؟دذs?'],
  [560, '«»Izcçaà127هةوؤم§'],
  [620, '–03456789eéèêxvLyعغ'],
  [690, 'unhodpqbkgFSTEJPZYCBAX…جحخن'],
  [820, 'KUDHGOQNVRwلقيىئ'],
  [960, 'mMWطظبتثك'],
  [1470, 'فسشصض'],
];
const other = 690;
/** Arabic letters that lose their tail to the letter after them, and what is then left of their width. */
const joining = /[بتثجحخسشصضعغفقكلمنهيئ](?=\p{Script=Arabic})/gu;
const joined = 0.7;

/** By letter; read backwards, so that the first group that holds a letter is the one that counts. */
const widthByLetter = new Map(
  widths.toReversed().flatMap(([width, group]) => [...group].map((letter) => [letter, width] as const)),
);
const ownWidth = (letter: string): number => widthByLetter.get(letter) ?? other;

/** How wide a text comes out at most, in the unit of its size. */
export function widthOf(text: string, size: number): number {
  const plain = text.normalize('NFC').replace(/\p{M}|\p{Cf}/gu, '');
  const alone = [...plain].reduce((sum, letter) => sum + ownWidth(letter), 0);
  const tails = (plain.match(joining) ?? []).reduce((sum, letter) => sum + ownWidth(letter) * (1 - joined), 0);
  return ((alone - tails) * size) / 1000;
}

/** Breaks a text between words into lines that a width holds; a word that is wider than a line is cut. */
export function linesOf(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/[ \t\n]+/).filter((word) => word !== '');
  for (const word of words.flatMap((whole) => piecesOf(whole, size, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function piecesOf(word: string, size: number, width: number): readonly string[] {
  if (widthOf(word, size) <= width) return [word];
  const pieces = [''];
  for (const letter of word) {
    const last = pieces.length - 1;
    if (widthOf(`${pieces[last]}${letter}`, size) > width) pieces.push(letter);
    else pieces[last] += letter;
  }
  return pieces;
}

/** A text set in a box: the size of its letters and its lines. */
export type Setting = { readonly size: number; readonly lines: readonly string[] };

/**
 * Sets a text in a box as large as the sizes allow; where even the smallest is too large, the text is cut after a word,
 * with an ellipsis.
 * @param sizes largest first.
 * @param leading height of a line over the size of its letters.
 */
export function setting(
  text: string,
  box: { readonly width: number; readonly height: number },
  sizes: readonly [number, ...number[]],
  leading: number,
): Setting {
  const longest = Math.max(...text.split(/\s+/).map((word) => widthOf(word, 1)));
  for (const size of sizes) {
    const lines = linesOf(text, size, box.width);
    if (longest * size <= box.width && lines.length * size * leading <= box.height) return { size, lines };
  }
  const size = Math.min(...sizes);
  const most = Math.max(1, Math.floor(box.height / (size * leading)));
  const lines = linesOf(text, size, box.width);
  if (lines.length <= most) return { size, lines };
  let last = `${lines[most - 1] ?? ''}…`;
  while (widthOf(last, size) > box.width && last.includes(' ')) last = `${last.slice(0, last.lastIndexOf(' '))}…`;
  return { size, lines: [...lines.slice(0, most - 1), last.replace(/[\s,;:.،؛]+…$/u, '…')] };
}
