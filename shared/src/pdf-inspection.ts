/** Why a PDF is refused: it holds a program, or a file inside the file; or nothing of it can be told, because it is locked. */
export type PdfProblem = 'program' | 'locked';

/** Longest list of objects that is looked at, in bytes; no document needs as much. */
export const longestObjects = 20_000_000;

/**
 * Gives back what a stream was before it was compressed; nothing where it is not compressed, or is longer than
 * `longestObjects`. The contract has no library for it: who asks brings one.
 */
export type Inflate = (bytes: Uint8Array) => Uint8Array | undefined;

/** A name of PDF, any of whose letters may be written as #xx (ISO 32000-1, 7.3.5). */
function named(name: string): string {
  const either = (digit: string): string => (/[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit);
  const code = (letter: string): string => [...letter.charCodeAt(0).toString(16)].map(either).join('');
  return `/${[...name].map((letter) => `(?:${letter}|#${code(letter)})`).join('')}`;
}
const any = (...names: readonly string[]): RegExp => new RegExp(`(?:${names.map(named).join('|')})(?![A-Za-z])`);

/**
 * What a reader's program would run, fetch or unpack. `/JS` stands beside `/JavaScript` or `/Rendition` always, and three
 * signs come up by chance in the photographs of a long document.
 */
const program = any('JavaScript', 'Rendition', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'ImportData');
const encryption = any('Encrypt');
const objects = any('ObjStm', 'First');
const deflated = named('FlateDecode');
const plain = new RegExp(`${named('Filter')}\\s*(?:${deflated}|\\[\\s*${deflated}\\s*\\])(?![A-Za-z])`);
const predicted = any('DecodeParms', 'Crypt');

/** One character a byte, so that places are the same in both. */
const latin = new TextDecoder('latin1');

/** How far before a stream what describes it begins, at most, in bytes. */
const described = 4000;

/** Streams of objects, in which dictionaries are kept compressed since PDF 1.5: what describes each, and where it lies. */
function* streamsOf(text: string): Generator<{ dictionary: string; from: number; to: number }> {
  for (const { index, 0: word } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const before = text.slice(Math.max(0, index - described), index);
    const dictionary = before.slice(before.lastIndexOf('obj') + 1);
    if (objects.test(dictionary)) yield { dictionary, from: index + word.length, to: text.indexOf('endstream', index) };
  }
}

/** Says why a PDF must not be passed on, or nothing. */
export function pdfProblem(bytes: Uint8Array, inflate: Inflate): PdfProblem | undefined {
  const text = latin.decode(bytes);
  if (program.test(text)) return 'program';
  if (encryption.test(text)) return 'locked';
  for (const { dictionary, from, to } of streamsOf(text)) {
    // Written in a way that nobody needs, it may hide anything.
    const isPlain = to !== -1 && plain.test(dictionary) && !predicted.test(dictionary);
    const whole = isPlain ? inflate(bytes.subarray(from, to)) : undefined;
    if (whole === undefined || program.test(latin.decode(whole))) return 'program';
  }
  return undefined;
}
