import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { canary, disguised, heavyPng, loaded, lockedPdf, programs } from '../../hostile-files.ts';
import { canSeal, seal } from '../../publish/sealed.ts';
import { messageOf } from '../documents.ts';
import type { Answer } from '../caller.ts';
import type { Cms } from '../strapi.ts';

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const html = Buffer.from('<!doctype html><script>alert(1)</script>');
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400, 0x90)]);
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

const noise = Buffer.from(Array.from({ length: 64 * 64 * 3 }, (_, position) => (position * 7919) % 251));
const picture = () => sharp(noise, { raw: { width: 64, height: 64, channels: 3 } });
const png = await picture().png().toBuffer();
const jpeg = await picture().jpeg().toBuffer();
const webp = await picture().webp().toBuffer();
const avif = await picture().avif().toBuffer();
const gif = await picture().gif().toBuffer();

const manyPoints = await sharp({ create: { width: 8000, height: 7000, channels: 3, background: '#445' } })
  .png()
  .toBuffer();

type Sample = { name: string; type: string; content: Buffer };

const good: readonly Sample[] = [
  { name: 'vraie.png', type: 'image/png', content: png },
  { name: 'vraie.JPG', type: 'image/jpeg', content: jpeg },
  { name: 'vraie.webp', type: 'image/webp', content: webp },
  { name: 'vraie.avif', type: 'image/avif', content: avif },
  { name: 'vrai.pdf', type: 'application/pdf', content: pdf },
];

const bad: readonly Sample[] = [
  { name: 'dessin.svg', type: 'image/svg+xml', content: svg },
  { name: 'dessin-deguise.png', type: 'image/png', content: svg },
  { name: 'page.html', type: 'text/html', content: html },
  { name: 'page-deguisee.jpg', type: 'image/jpeg', content: html },
  { name: 'page-deguisee.pdf', type: 'application/pdf', content: html },
  { name: 'programme.exe', type: 'application/x-msdownload', content: exe },
  { name: 'programme-deguise.webp', type: 'image/webp', content: exe },
  { name: 'coupee.png', type: 'image/png', content: png.subarray(0, png.length / 2) },
  { name: 'coupee.jpg', type: 'image/jpeg', content: jpeg.subarray(0, jpeg.length / 2) },
  { name: 'image.html', type: 'image/png', content: png },
  { name: 'image-sans-extension', type: 'image/png', content: png },
  { name: 'pdf-deguise.png', type: 'image/png', content: pdf },
  { name: 'pdf-dans-une-page.pdf', type: 'application/pdf', content: Buffer.concat([html, pdf]) },
  { name: 'animation.gif', type: 'image/gif', content: gif },
];

/** Whole files that the site's pull would leave out. */
const unfit: readonly (Sample & { message: RegExp })[] = [
  {
    name: 'lourde.jpg',
    type: 'image/jpeg',
    content: Buffer.concat([jpeg, Buffer.alloc(25_000_000)]),
    message: /pèse 26\sMo\s: une image pèse 25\sMo au plus/,
  },
  {
    name: 'grande.png',
    type: 'image/png',
    content: manyPoints,
    message: /compte 56\smillions de points\s: une image en compte 50\smillions au plus/,
  },
  {
    name: 'trop-lourd.pdf',
    type: 'application/pdf',
    content: Buffer.concat([pdf, Buffer.alloc(50_000_000), pdf]),
    message: /trop lourd\s: .*un document PDF 50\sMo/,
  },
  {
    name: 'bombe.png',
    type: 'image/png',
    content: heavyPng,
    message: /compte 900\smillions de points/,
  },
  ...programs.map(({ name, content }) => {
    return { name, type: 'application/pdf', content, message: /contient un programme ou un fichier joint.*PDF simple/ };
  }),
  { name: 'ferme.pdf', type: 'application/pdf', content: lockedPdf, message: /est protégé.*sans mot de passe/ },
];

async function send(cms: Cms, { name, type, content }: Sample, path = '/upload'): Promise<Answer> {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(content)], { type }), name);
  return cms.manage('POST', path, form);
}

type Stored = { id: number; url: string; mime: string; ext: string };

export function uploads(cms: () => Cms): void {
  describe('uploads', () => {
    test.each(good)('$name is accepted, and served so that nothing in it runs', async (sample) => {
      const answer = await send(cms(), sample);
      expect(answer.status, answer.text).toBe(201);
      const [stored] = answer.json as [Stored];
      expect(stored.mime).toBe(sample.type);
      const served = await cms().read(stored.url, { token: '' });
      expect(served.status).toBe(200);
      expect(served.headers.get('x-content-type-options')).toBe('nosniff');
      expect(served.headers.get('content-security-policy')).toContain('sandbox');
      expect(served.headers.get('content-disposition')).toBe(sample.name.endsWith('.pdf') ? 'attachment' : null);
    });

    test.each([...bad, ...disguised])('$name is refused, in French', async (sample) => {
      const answer = await send(cms(), sample);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(messageOf(answer)).toMatch(/n’est pas accepté|ne porte pas le nom/);
    });

    test.each(unfit)('$name is refused with the limit that it passes', async ({ message, ...sample }) => {
      const answer = await send(cms(), sample);
      expect([400, 413]).toContain(answer.status);
      expect(messageOf(answer)).toMatch(message);
    });

    test('an empty file is refused', async () => {
      expect((await send(cms(), { name: 'vide.png', type: 'image/png', content: Buffer.alloc(0) })).status).toBe(400);
    });

    test('replacing a file goes round nothing', async () => {
      const content = await picture().negate().png().toBuffer();
      const first = await send(cms(), { name: 'a-remplacer.png', type: 'image/png', content });
      const [{ id }] = first.json as [Stored];
      const answer = await send(
        cms(),
        { name: 'a-remplacer.png', type: 'image/png', content: svg },
        `/upload?id=${String(id)}`,
      );
      expect(answer.status).toBe(400);
      expect(messageOf(answer)).toContain('n’est pas accepté');
      const other = await send(
        cms(),
        { name: 'autre.pdf', type: 'application/pdf', content: pdf },
        `/upload?id=${String(id)}`,
      );
      expect(other.status).toBe(400);
      expect(messageOf(other)).toContain('même format');
    });

    test.each(loaded)('$name comes out as a picture and nothing else', async (sample) => {
      expect(sample.content.includes(canary)).toBe(true);
      const answer = await send(cms(), sample);
      expect(answer.status, answer.text).toBe(201);
      const [{ url, mime }] = answer.json as [Stored];
      expect(mime).toBe(sample.format);
      for (const path of [url, url.replace('/uploads', '/%75ploads')]) {
        const served = await cms().read(path, { token: '' });
        expect(served.text).not.toContain(canary);
        expect(served.headers.get('content-type')).toBe(sample.format);
        expect(served.headers.get('content-security-policy')).toContain('sandbox');
        expect(served.headers.get('x-content-type-options')).toBe('nosniff');
      }
    });

    test.skipIf(!canSeal())(
      'on a disk that can only be read are refused with what to do, leave nothing, and succeed once it can be written',
      async () => {
        const content = await picture().rotate(90).modulate({ brightness: 0.5 }).png().toBuffer();
        const sample: Sample = { name: 'sans-place.png', type: 'image/png', content };
        const folder = join(process.env['VAR_DIR'] ?? '', 'cms/public/uploads');
        const files = () => cms().app.db.query('plugin::upload.file').count();
        const before = [await files(), readdirSync(folder)];
        const open = seal(folder);
        const answer = await send(cms(), sample).finally(() => open?.());
        expect([answer.status, messageOf(answer)]).toEqual([
          507,
          'Le disque du serveur est en lecture seule\u00a0: rien n’est enregistré. Gardez cette page ouverte, et dites-le à qui s’occupe du serveur.',
        ]);
        expect([await files(), readdirSync(folder)]).toEqual(before);
        expect((await send(cms(), sample)).status).toBe(201);
      },
    );

    test('no address reaches the database', async () => {
      for (const path of ['/data.db', '/uploads/../../data.db', '/uploads/..%2f..%2fdata.db', '/%2e%2e/data.db']) {
        expect((await cms().read(path, { token: '' })).status, path).toBeGreaterThanOrEqual(400);
      }
    });
  });
}
