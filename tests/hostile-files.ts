/** Files that would run, or fill the memory of who opens them: for what stands where a file comes in, and where it goes out. */
import { crc32, deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';

/** A file as a browser sends it: `type` is what it claims. */
export type Sample = { readonly name: string; readonly type: string; readonly content: Buffer };

/** What must come out of no file that came in. */
export const canary = '<script>alert("CANARI-HOSTILE")</script>';

const bytes = (...parts: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));

/** A picture that no other has the bytes of. */
const drawn = (shade: number) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r: shade, g: 9, b: 99 } } });
const png = await drawn(20).png().toBuffer();
const jpeg = await drawn(40).jpeg().toBuffer();

function chunk(name: string, content: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(bytes(name, content)));
  return bytes(length, name, content, sum);
}

/** The segment of a JPEG that holds a comment. */
function comment(text: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length + 2);
  return bytes('\xff\xfe', length, text);
}

/** A hundred bytes that say of themselves to be 30,000 points wide and as high. */
function heavy(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(30_000, 0);
  head.writeUInt32BE(30_000, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const content = [
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(90_001))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return bytes('\x89PNG\r\n\x1a\n', ...content);
}
export const heavyPng = heavy();

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${canary}</svg>`;

/** No picture, whatever it is called, or whatever it begins with. */
export const disguised: readonly Sample[] = [
  { name: 'gif-et-script.gif', type: 'image/gif', content: bytes(`GIF89a/*`, Buffer.alloc(40), `*/=1;alert(1)//`) },
  { name: 'gif-et-script.jpg', type: 'image/jpeg', content: bytes(`GIF89a=1;alert(1)//${canary}`) },
  { name: 'bmp-et-script.png', type: 'image/png', content: bytes(`BM=1;alert(1)//${canary}`) },
  { name: 'tete-de-jpeg.jpg', type: 'image/jpeg', content: bytes('\xff\xd8\xff\xe0', canary) },
  { name: 'tete-de-png.png', type: 'image/png', content: bytes(png.subarray(0, 33), canary) },
  { name: 'dessin-compresse.webp', type: 'image/webp', content: gzipSync(svg) },
  { name: 'dessin-avec-entete.jpg', type: 'image/jpeg', content: bytes(`<?xml version="1.0"?>${svg}`) },
  { name: 'archive.png', type: 'image/png', content: bytes('PK\x03\x04', Buffer.alloc(60)) },
];

/** Whole pictures that carry something else. */
export const loaded: readonly (Sample & { readonly format: string })[] = [
  { name: 'suivie.png', type: 'text/html', format: 'image/png', content: bytes(png, canary) },
  {
    ...{ name: 'annotee.png', type: 'image/png', format: 'image/png' },
    content: bytes(
      await drawn(60)
        .png()
        .toBuffer()
        .then((whole) => whole.subarray(0, -12)),
      chunk('tEXt', bytes('Comment\0', canary)),
      png.subarray(-12),
    ),
  },
  {
    ...{ name: 'annotee.jpg', type: 'application/javascript', format: 'image/jpeg' },
    content: bytes(jpeg.subarray(0, 2), comment(`*/=1;/*${canary}`), jpeg.subarray(2)),
  },
  {
    name: 'suivie.jpg',
    type: 'image/jpeg',
    format: 'image/jpeg',
    content: bytes(await drawn(80).jpeg().toBuffer(), canary),
  },
  {
    name: 'suivie.webp',
    type: 'image/webp',
    format: 'image/webp',
    content: bytes(await drawn(90).webp().toBuffer(), canary),
  },
];

const pdf = (...objects: readonly (string | Buffer)[]): Buffer =>
  bytes(
    '%PDF-1.7\n',
    ...objects.map((object, at) => bytes(`${String(at + 1)} 0 obj\n`, object, '\nendobj\n')),
    'trailer<<>>\n%%EOF\n',
  );
const packed = (text: string, dictionary = '/Filter /FlateDecode'): Buffer =>
  bytes(`<</Type /ObjStm /N 1 /First 4 ${dictionary}>>\nstream\n`, deflateSync(text), '\nendstream');

/** PDFs that would run something, fetch something, or unpack a file. */
export const programs: readonly { readonly name: string; readonly content: Buffer }[] = [
  { name: 'programme.pdf', content: pdf('<</S /JavaScript /JS (app.alert(1))>>') },
  { name: 'programme-autrement-ecrit.pdf', content: pdf('<</S /J#61vaS#63ript /JS (app.alert(1))>>') },
  { name: 'programme-compresse.pdf', content: pdf(packed('1 0 <</S /JavaScript /JS (app.alert(1))>>')) },
  { name: 'programme-emballe-deux-fois.pdf', content: pdf(packed('1 0 <<>>', '/Filter [/FlateDecode /LZWDecode]')) },
  { name: 'bombe.pdf', content: pdf(packed(' '.repeat(60_000_000))) },
  { name: 'commande.pdf', content: pdf('<</S /Launch /F (cmd.exe)>>') },
  { name: 'piece-jointe.pdf', content: pdf('<</Names <</EmbeddedFiles 2 0 R>>>>') },
];
export const lockedPdf = pdf('<</Encrypt 2 0 R>>');
