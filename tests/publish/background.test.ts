import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { healthServer } from '../../scripts/publisher/health.ts';
import { Officer } from './officer.ts';

const slug = 'interculturalite-genre-atelier-tanger';
const officer = new Officer(['article-genre', 'article-pilote-rabat', 'colloque-meknes']);

/** What the publisher answers to `GET /healthz`, and with which status. */
async function health(): Promise<object> {
  const { publisher, releases } = officer.here;
  const server = healthServer(() => publisher, releases).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const reply = await fetch(`http://127.0.0.1:${String(port)}/healthz`);
  const body = (await reply.json()) as object;
  server.close();
  return { status: reply.status, ...body };
}

describe('what follows a publication', () => {
  it('is no version of its own: the officer is told of each publication once, and returns to all of it', async () => {
    const { publisher, releases, reports } = officer.here;
    await publisher.jobs.makeFiles();
    const before = officer.tree();
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['sitemap-0.xml', 'pagefind/pagefind.js']));
    officer.edit('article', 'article-genre', 'fr', { title: 'Un titre que la recherche trouve' });
    const [receipt] = await officer.ask(officer.about('article-genre'));
    await publisher.jobs.makeFiles();
    await publisher.bulletin.tell('waiting');
    expect(reports.at(-1)?.online).toBe(receipt?.release);
    expect(reports.at(-1)?.releases.map(({ id }) => id)).toEqual([receipt?.release, releases.list()[1]?.id]);
    releases.rollback();
    const after = officer.tree();
    // Parts of the search that open pages may still ask for stay for a day.
    expect(Object.fromEntries(Object.keys(before).map((path) => [path, after[path]]))).toEqual(before);
  });

  it('is made without a share image that cannot be drawn, which is said once, and with it as soon as it can', async () => {
    const { publisher, renderer, errors } = officer.here;
    await publisher.jobs.makeFiles();
    const before = officer.tree();
    officer.edit('article', 'article-genre', 'fr', { title: 'Un titre qui ne se dessine pas' });
    officer.edit('article', 'article-pilote-rabat', 'fr', { title: 'Un titre qui se dessine' });
    await officer.ask(officer.about('article-genre'), officer.about('article-pilote-rabat'));
    const image = /og:image" content="http:\/\/localhost:4321\/(share\/[^"]+)\.png"/;
    const [, name = ''] = image.exec(officer.online(`fr/actualites/${slug}/index.html`)) ?? [];
    const render = renderer.render;
    renderer.render = async function* (...given) {
      for await (const file of render(...given))
        yield file.path === `${name}.svg` ? { path: file.path, body: Buffer.from('<svg><g>') } : file;
    };
    await publisher.jobs.makeFiles();
    const after = officer.tree();
    const changed = Object.keys(after).filter((path) => before[path] !== after[path]);
    const shared = changed.filter((path) => path.startsWith('share/'));
    expect(shared).toHaveLength(1);
    expect(shared).not.toContain(`${name}.png`);
    expect(changed).toContain('pagefind/pagefind-entry.json');
    expect(publisher.jobs.late).toHaveLength(1);
    expect(publisher.jobs.late[0]).toMatch(/^Des images de partage ou des icônes sont en retard\. .* de lui-même/);
    expect(publisher.jobs.late[0]).toContain(`(${name}.svg) ne peut être dessinée`);
    await publisher.jobs.makeFiles();
    expect(errors).toHaveLength(1);
    expect(officer.tree()).toEqual(after);

    renderer.render = render;
    officer.edit('article', 'article-genre', 'fr', { title: 'Un titre qui se dessine aussi' });
    await officer.ask(officer.about('article-genre'));
    await publisher.jobs.makeFiles();
    expect(publisher.jobs.late).toEqual([]);
    const [, mended = ''] = image.exec(officer.online(`fr/actualites/${slug}/index.html`)) ?? [];
    expect(mended).not.toBe(name);
    expect(Object.keys(officer.tree())).toContain(`${mended}.png`);
  });

  it('is made without a file that cannot be rendered or a sitemap; what was online of them stays, and both are named', async () => {
    const { publisher, renderer, reports } = officer.here;
    const { render, sitemap } = renderer;
    renderer.render = async function* (...given) {
      for await (const file of render(...given)) if (file.path !== 'ar/search-records/1.json') yield file;
      yield { path: 'ar/search-records/1.json', error: new Error('a fault') };
    };
    await publisher.jobs.makeFiles();
    expect(publisher.jobs.late).toEqual([
      expect.stringMatching(
        /^La recherche est en retard\. ar\/search-records\/1\.json ne peut pas être fait\u00a0: Error: a fault\. Le publicateur réessaie de lui-même/,
      ),
    ]);
    const first = Object.keys(officer.tree());
    expect(first).toEqual(expect.arrayContaining(['sitemap-0.xml', 'favicon.ico']));
    expect(first.some((path) => path.startsWith('pagefind/'))).toBe(false);

    renderer.render = render;
    renderer.forget('background');
    renderer.sitemap = () => {
      throw new Error('a fault');
    };
    await publisher.jobs.makeFiles();
    expect(publisher.jobs.late).toEqual([
      expect.stringMatching(/^Le plan du site .* est en retard\. Error: a fault\./),
    ]);
    expect(Object.keys(officer.tree())).toEqual(expect.arrayContaining(['sitemap-0.xml', 'pagefind/pagefind.js']));
    await publisher.bulletin.tell('waiting');
    expect(reports.at(-1)?.late).toEqual(publisher.jobs.late);
    expect(await health()).toMatchObject({ status: 200, state: 'waiting', late: publisher.jobs.late });
    renderer.sitemap = sitemap;
    await publisher.jobs.makeFiles();
    expect(await health()).toMatchObject({ status: 200, late: [] });
  });

  it('never harms what is online, whatever throws, and is made once nothing does', async () => {
    const { publisher, renderer } = officer.here;
    await publisher.jobs.makeFiles();
    const before = officer.tree();
    for (const step of ['render', 'paths'] as const) {
      const whole = renderer[step];
      renderer[step] = () => {
        throw new Error('a fault');
      };
      await publisher.jobs.makeFiles();
      renderer[step] = whole as never;
      expect(officer.tree()).toEqual(before);
      expect(publisher.jobs.late).toEqual([expect.stringMatching(/sont en retard\. Error: a fault\. /)]);
    }
    await publisher.jobs.makeFiles();
    expect(publisher.jobs.late).toEqual([]);
    expect(officer.tree()).toEqual(before);
  });
});
