import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Inspection } from './inspection.ts';

let folder: string;
let inspection: Inspection;

/** Lays a page online, whose share image may be missing, and notes it. */
function put(path: string, body: string, image = 'share/a.png'): void {
  const origin = 'https://example.test/';
  const share = `<meta property="og:image" content="${origin}${image}"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">`;
  const head = `<title>Page</title><link rel="canonical" href="${origin}${path}">${share}`;
  const file = join(folder, path, 'index.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `<!doctype html><html lang="fr"><head>${head}</head><body><h1>Titre</h1>${body}</body></html>`);
  inspection.note([`${path}index.html`]);
}

async function found(signal = new AbortController().signal): Promise<string[]> {
  const problems: string[] = [];
  for await (const some of inspection.problems(signal))
    problems.push(...some.map(({ path, problem }) => `${path} ${problem}`));
  return problems;
}

/** Has each program that is started warn of something, and be killed as soon as it reads a page below `fatal/`. */
async function withPreload(body: () => Promise<void>): Promise<void> {
  const preload = join(folder, 'preload.mjs');
  writeFileSync(
    preload,
    `import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    process.emitWarning('something is old');
    const read = fs.readFileSync;
    fs.readFileSync = (path, ...rest) =>
      /fatal.*html$/.test(String(path)) ? process.kill(process.pid, 'SIGKILL') : read(path, ...rest);
    syncBuiltinESMExports();`,
  );
  vi.stubEnv('NODE_OPTIONS', `--import ${preload}`);
  await body().finally(() => vi.unstubAllEnvs());
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inspection-'));
  inspection = new Inspection(folder);
  mkdirSync(join(folder, 'share'));
  writeFileSync(join(folder, 'share/a.png'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

// The program starts a virtual machine several times in one test: a busy machine takes longer than a test of units may.
describe('a look at what was published', { timeout: 30_000 }, () => {
  it('finds invalid HTML and share images that are missing, in what has changed, once', async () => {
    put('fr/sain/', '<p>x</p>');
    put('ar/مدن/', '<ul><p>x</p></ul>');
    put('fr/image/', '<p>x</p>', 'share/b.png');
    expect((await found()).sort()).toEqual([
      expect.stringMatching(/^\/ar\/مدن\/ HTML, ligne 1/),
      '/fr/image/ l’image de partage https://example.test/share/b.png n’est pas un fichier du site',
    ]);
    expect(await found()).toEqual([]);
  });

  it('finds that a share image which was drawn since is none', async () => {
    inspection.note(['share/a.png', 'media/a.png']);
    put('fr/', '<p>x</p>');
    expect(await found()).toEqual([expect.stringContaining('ce n’est pas un PNG')]);
  });

  it('names a page that cannot be read, once, and looks at all others', async () => {
    put('fr/dossier/index.html/', '');
    inspection.note(['fr/dossier/index.html']);
    put('fr/faute/', '<ul><p>x</p></ul>');
    const said = await found();
    expect(said).toContainEqual(
      expect.stringMatching(/^\/fr\/dossier\/index.html cette page n’a pas pu être vérifiée/),
    );
    expect(said).toContainEqual(expect.stringContaining('/fr/faute/ HTML'));
    expect(await found()).toEqual([]);
  });

  it('sets a page aside at which the program itself ends, whatever it warns of, and looks at all others', async () => {
    for (const name of ['avant', 'fatal', 'apres']) put(`fr/${name}/`, '<ul><p>x</p></ul>');
    await withPreload(async () => {
      const said = await found();
      expect(said).toEqual([
        expect.stringContaining('/fr/avant/ HTML'),
        expect.stringMatching(/^\/fr\/fatal\/index.html cette page n’a pas pu être vérifiée/),
        expect.stringContaining('/fr/apres/ HTML'),
      ]);
      expect(await found()).toEqual([]);
    });
  });

  it('stops, without taking all pages for faulty, where the program ends whatever it looks at', async () => {
    for (let number = 0; number < 5; number += 1) put(`fr/fatal/${number}/`, '<ul><p>x</p></ul>');
    put('fr/apres/', '<ul><p>x</p></ul>');
    await withPreload(async () => {
      await expect(found()).rejects.toThrow('Ce qui suit une publication ne peut pas être fait');
      await expect(found()).rejects.toThrow('Ce qui suit une publication ne peut pas être fait');
      expect(await found()).toContainEqual(expect.stringContaining('/fr/apres/ HTML'));
    });
  });

  it('passes over what is gone, and goes on later where it had to give way', async () => {
    inspection.note(['fr/parti/index.html']);
    put('fr/', '<ul><p>x</p></ul>');
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 30);
    expect(await found(stop.signal)).toEqual([]);
    expect(await found()).toEqual([expect.stringContaining('/fr/ HTML')]);
  });
});
