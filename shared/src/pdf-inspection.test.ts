import { describe, expect, test } from 'vitest';
import { pdfProblem, type Inflate } from './pdf-inspection.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const pdf = (...objects: readonly string[]): Uint8Array =>
  bytesOf(`%PDF-1.7\n${objects.map((object, at) => `${String(at + 1)} 0 obj${object}endobj\n`).join('')}%%EOF\n`);
/** Stands for a library: what it takes is turned, letter by letter. */
const turned = (text: string): string => [...text].reverse().join('');
const inflate: Inflate = (bytes) => bytesOf(turned(String.fromCharCode(...bytes).trimEnd()));
const objectStream = (inside: string, dictionary = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode'): string =>
  `<<${dictionary}>>\nstream\n${turned(inside)}\nendstream\n`;

describe('a PDF', () => {
  test.each([
    ['a text', pdf('<</Type /Catalog /Pages 2 0 R>>')],
    ['a link on the web', pdf('<</S /URI /URI (https://exemple.test/javascript)>>')],
    ['objects that are kept compressed', pdf(objectStream('1 0 <</Type /Page>>'))],
    [
      'letters that come up by chance in a photograph',
      pdf('<</Filter /DCTDecode>>\nstream\n\xff/JS \x01\nendstream\n'),
    ],
    ['a word that begins like one', pdf('<</LaunchPads 3 0 R /Encryptions 2>>')],
  ])('that holds %s is passed on', (_, bytes) => {
    expect(pdfProblem(bytes, inflate)).toBeUndefined();
  });

  test.each([
    ['a program', pdf('<</S /JavaScript /JS (app.alert(1))>>')],
    ['a program under a name in other letters', pdf('<</S /J#61v#61Script /J#53 (app.alert(1))>>')],
    ['a program among compressed objects', pdf(objectStream('1 0 <</S /JavaScript /JS 4 0 R>>'))],
    ['objects that are compressed twice', pdf(objectStream('x', '/N 1 /First 4 /Filter [/FlateDecode /LZWDecode]'))],
    ['objects that are kept in a way of their own', pdf(objectStream('x', '/Obj#53tm /Filter /ASCIIHexDecode'))],
    ['a command', pdf('<</S /Launch /F (cmd.exe)>>')],
    ['a file inside the file', pdf('<</Names <</EmbeddedFiles 2 0 R>>>>')],
    ['a film with a program', pdf('<</S /Rendition /JS (app.alert(1))>>')],
  ])('that holds %s is refused', (_, bytes) => {
    expect(pdfProblem(bytes, inflate)).toBe('program');
  });

  test('whose compressed objects cannot be read is refused', () => {
    expect(pdfProblem(pdf(objectStream('1 0 <<>>')), () => undefined)).toBe('program');
  });

  test('that is locked is refused: nothing of it can be told', () => {
    expect(pdfProblem(pdf('<</Encrypt 9 0 R>>'), inflate)).toBe('locked');
  });
});
