import { once } from 'node:events';
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { hashFiles } from '../../scripts/disk/hash-files.ts';
import { healthServer } from '../../scripts/publisher/health.ts';
import { Officer } from './officer.ts';
import { memorySource, publishing } from './publishing.ts';

const slug = 'interculturalite-genre-atelier-tanger';
const officer = new Officer(['article-genre', 'article-pilote-rabat', 'colloque-meknes']);

const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 320, height: 200, channels: 3, background } })
    .jpeg()
    .toBuffer();
const imageAt = (url: string) => ({
  decorative: true,
  file: { url, name: 'a.jpg', credit: 'Fiction', licence: 'Fiction' },
});

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

describe('a request for an entry', () => {
  it('puts it online with the pages that show it, and says where', async () => {
    const before = officer.tree();
    officer.edit('article', 'article-genre', 'fr', { body: 'Le texte a changé.' });
    const [receipt] = await officer.ask(officer.about('article-genre'));
    expect(receipt).toMatchObject({ outcome: 'online', problems: [] });
    expect(receipt?.pages.map(({ language }) => language)).toEqual(['fr', 'ar', 'en']);
    expect(receipt?.pages[0]?.url).toBe(`http://localhost:4321/fr/actualites/${slug}/`);
    expect(officer.online(`fr/actualites/${slug}/index.html`)).toContain('Le texte a changé.');
    const after = officer.tree();
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed.length).toBe(receipt?.changed);
    expect(changed.length).toBeLessThan(12);
    expect(officer.here.reports.map(({ state }) => state)).toEqual(['building', 'waiting']);
  });

  it('that is published in one language no more takes its page away, and the links to it', async () => {
    officer.withdraw('article', 'article-genre', 'en');
    const [receipt] = await officer.ask(officer.about('article-genre', 'article', ['en']));
    expect(receipt).toMatchObject({ outcome: 'online' });
    expect(receipt?.pages.map(({ language }) => language)).toEqual(['fr', 'ar']);
    expect(Object.keys(officer.tree()).some((path) => path.startsWith('en/news/interculturality'))).toBe(false);
    expect(officer.online('en/news/index.html')).not.toContain('interculturality-gender');
  });

  it('whose page fails its checks is kept out alone: what came with it goes online', async () => {
    const before = officer.online(`fr/actualites/${slug}/index.html`);
    officer.edit('article', 'article-genre', 'fr', { body: 'Voir [ici](/nulle-part/).' });
    officer.edit('article', 'article-pilote-rabat', 'fr', { body: 'Un texte sain.' });
    const [bad, good] = await officer.ask(officer.about('article-genre'), officer.about('article-pilote-rabat'));
    expect(bad).toMatchObject({ outcome: 'refused', changed: 0 });
    expect(bad?.problems[0]).toMatch(
      /^Actualité « .+ » \(fr, champ « Texte »\) : le lien \/nulle-part\/ ne mène nulle part\. Corrigez, puis publiez de nouveau\.$/,
    );
    expect(good).toMatchObject({ outcome: 'online', problems: [] });
    expect(officer.online(`fr/actualites/${slug}/index.html`)).toBe(before);
    expect(officer.online('fr/actualites/rabat-projet-pilote-orientation/index.html')).toContain('Un texte sain.');
    officer.edit('article', 'article-genre', 'fr', { body: 'Corrigé.' });
    expect((await officer.ask(officer.about('article-genre')))[0]?.outcome).toBe('online');
  });
});

describe('a link in a text to another entry', () => {
  const [page, target] = [`fr/actualites/${slug}/index.html`, '/fr/actualites/rabat-projet-pilote-orientation/'];
  const link = `<a href="${target}">le projet</a>`;

  it('goes with the page to which it leads, of which its words stay, and comes back with it', async () => {
    officer.edit('article', 'article-genre', 'fr', { body: `Voir [le projet](${target}).` });
    expect((await officer.ask(officer.about('article-genre')))[0]).toMatchObject({ outcome: 'online', problems: [] });
    const before = officer.tree();
    expect(officer.online(page)).toContain(link);
    const article = [...(officer.content.get('article') ?? [])];
    officer.withdraw('article', 'article-pilote-rabat');
    await officer.ask(officer.about('article-pilote-rabat'));
    expect(officer.online(page)).toContain('Voir le projet.');
    expect(officer.online(page)).not.toContain(target);
    officer.content.set('article', article);
    await officer.ask(officer.about('article-pilote-rabat'));
    expect(officer.tree()).toEqual(before);
  });

  it('that is not there is published as its words, and the receipt names text, field, language, link and remedy', async () => {
    officer.edit('article', 'article-genre', 'ar', { body: 'انظر [المشروع](/fr/actualites/absente/).' });
    const [receipt] = await officer.ask(officer.about('article-genre', 'article', ['ar']));
    expect(receipt).toMatchObject({ outcome: 'online' });
    expect(receipt?.problems).toEqual([
      expect.stringMatching(
        /^Publié sans cette partie : Actualité « .+ » \(ar, champ « Texte »\) : le lien «\u00a0المشروع\u00a0» mène à \/fr\/actualites\/absente\/, où aucune page n’est en ligne\u00a0; .+ Retirez ce lien, /,
      ),
    ]);
    expect(officer.online(officer.path('article', 'article-genre', 'ar'))).toContain('انظر المشروع.');
  });
});

describe('a publication that fails', () => {
  it('changes nothing, says why and stays open', async () => {
    const before = officer.tree();
    officer.edit('article', 'article-genre', 'fr', { body: 'Le texte a changé.' });
    const whole = officer.here.releases.publish;
    officer.here.releases.publish = () => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC', path: '/var' });
    };
    const request = officer.about('article-genre');
    const [receipt] = await officer.ask(request);
    expect(receipt).toMatchObject({ outcome: 'failed', changed: 0, pages: [] });
    expect(receipt?.problems.join()).toContain('Le disque est plein');
    expect(officer.tree()).toEqual(before);
    officer.here.releases.publish = whole;
    expect((await officer.ask(request))[0]).toMatchObject({ outcome: 'online' });
    expect(officer.online(`fr/actualites/${slug}/index.html`)).toContain('Le texte a changé.');
  });
});

describe('a publication that fails before anything is rendered', () => {
  it.each(['change', 'ends'] as const)('(%s) is undone: the next one does not carry it along', async (step) => {
    const { renderer, site } = officer.here;
    const [key, before] = ['article/article-genre', officer.tree()] as const;
    const [document, whole] = [site.content.document(key), renderer[step]];
    officer.edit('article', 'article-genre', 'fr', { body: 'Le texte a changé.' });
    renderer[step] = () => {
      renderer[step] = whole as never;
      throw new Error('no memory');
    };
    expect((await officer.ask(officer.about('article-genre')))[0]).toMatchObject({ outcome: 'failed' });
    expect(site.content.document(key)).toBe(document);
    await officer.here.publisher.passTime();
    expect(officer.tree()).toEqual(before);
    officer.edit('article', 'article-pilote-rabat', 'fr', { body: 'Un texte sain.' });
    await officer.ask(officer.about('article-pilote-rabat'));
    expect(officer.online(`fr/actualites/${slug}/index.html`)).not.toContain('Le texte a changé.');
    await officer.ask(officer.about('article-genre'));
    expect(officer.online(`fr/actualites/${slug}/index.html`)).toContain('Le texte a changé.');
  });
});

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
      for await (const file of render(...given)) if (file.path !== 'ar/search.json') yield file;
      yield { path: 'ar/search.json', error: new Error('a fault') };
    };
    await publisher.jobs.makeFiles();
    expect(publisher.jobs.late).toEqual([
      expect.stringMatching(
        /^La recherche est en retard\. ar\/search\.json ne peut pas être fait\u00a0: Error: a fault\. Le publicateur réessaie de lui-même/,
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

describe('a media file that nothing has needed for a month', () => {
  it('goes, and what is online and what a return needs stays', async () => {
    const folder = join(officer.here.varFolder, 'media');
    officer.files.set('/uploads/a.jpg', await picture('#187a6f'));
    officer.edit('article', 'article-genre', 'fr', { image: imageAt('/uploads/a.jpg') });
    await officer.ask(officer.about('article-genre'));
    const shown = readdirSync(folder).filter((name) => !name.endsWith('.json'));
    expect(shown.length).toBeGreaterThan(1);
    officer.edit('article', 'article-genre', 'fr', { image: null });
    await officer.ask(officer.about('article-genre'));
    writeFileSync(join(folder, 'd41d8cd98f00b204e9800998ecf8427e.pdf'), '%PDF-');
    const then = new Date(Date.now() - 31 * 86_400_000);
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), then, then);
    officer.here.clock.now = new Date();
    await officer.here.publisher.jobs.tidyMedia();
    expect(readdirSync(folder).sort()).toEqual(shown.sort());
  });
});

describe('a withdrawal that fails at first', () => {
  it('takes the page away once it is tried again', async () => {
    const withdrawn = officer.path('article', 'article-genre', 'fr');
    officer.withdraw('article', 'article-genre');
    const whole = officer.here.releases.publish;
    officer.here.releases.publish = () => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC', path: '/var' });
    };
    const request = officer.about('article-genre');
    await officer.ask(request);
    expect(Object.keys(officer.tree())).toContain(withdrawn);
    officer.here.releases.publish = whole;
    await officer.ask(request);
    expect(Object.keys(officer.tree())).not.toContain(withdrawn);
  });
});

describe('a return to an earlier release', () => {
  it('holds the site back until something is published, which brings everything up to date', async () => {
    const [first] = officer.here.releases.list();
    const before = officer.online(`fr/actualites/${slug}/index.html`);
    officer.edit('article', 'article-genre', 'fr', { body: 'Une erreur.' });
    await officer.ask(officer.about('article-genre'));
    const back = {
      ...officer.next(),
      at: officer.here.clock.now.toISOString(),
      kind: 'rollback' as const,
      release: first!.id,
    };
    officer.here.clock.now = new Date('2026-11-23T12:01:00Z');
    expect((await officer.ask(back))[0]).toMatchObject({ outcome: 'online' });
    expect(officer.online(`fr/actualites/${slug}/index.html`)).toBe(before);
    expect(officer.here.reports.at(-1)?.heldBack).toBe(true);
    await officer.here.publisher.reconcile();
    expect(officer.online(`fr/actualites/${slug}/index.html`)).toBe(before);
    officer.edit('article', 'article-pilote-rabat', 'fr', { body: 'Autre chose.' });
    await officer.ask(officer.about('article-pilote-rabat'));
    expect(officer.here.reports.at(-1)?.heldBack).toBe(false);
    expect(officer.online(`fr/actualites/${slug}/index.html`)).toContain('Une erreur.');
  });

  it('that is not kept any more is refused, and keeps nothing else from going online', async () => {
    officer.edit('article', 'article-genre', 'fr', { body: 'Le texte a changé.' });
    const at = officer.here.clock.now.toISOString();
    const gone = { ...officer.next(), at, kind: 'rollback' as const, release: '20190101-000000-000000' };
    const [refused, published] = await officer.ask(gone, officer.about('article-genre'));
    expect(refused).toMatchObject({ request: gone.id, outcome: 'refused', changed: 0 });
    expect(refused?.problems).toHaveLength(1);
    expect(published).toMatchObject({ outcome: 'online', problems: [] });
    expect(officer.online(`fr/actualites/${slug}/index.html`)).toContain('Le texte a changé.');
  });

  it('undoes what was asked for before it; what was asked for at the same time and after it goes online', async () => {
    const at = officer.here.clock.now.toISOString();
    const first = officer.here.releases.list()[0]!;
    officer.edit('article', 'article-genre', 'fr', { body: 'Publié avant le retour.' });
    await officer.ask(officer.about('article-genre'));
    const older = officer.about('article-genre');
    const back = { ...officer.next(), at, kind: 'rollback' as const, release: first.id };
    const newer = officer.about('article-pilote-rabat');
    officer.edit('article', 'article-pilote-rabat', 'fr', { body: 'Publié après le retour.' });
    const receipts = await officer.ask(older, back, newer);
    expect(receipts.map(({ request, outcome }) => [request, outcome])).toEqual(
      [older, back, newer].map(({ id }) => [id, 'online']),
    );
    const path = officer.path('article', 'article-pilote-rabat', 'fr');
    expect(officer.online(path)).toContain('Publié après le retour.');
    expect(receipts[2]?.pages.map(({ language }) => language)).toEqual(['fr', 'ar', 'en']);
    expect(receipts[2]?.release).toBe(officer.here.releases.current());
    expect(officer.here.releases.heldBack()).toBe(false);
  });

  it('is over for all that was published since, even where one entry is at fault now', async () => {
    const [first] = officer.here.releases.list();
    const rabat = 'fr/actualites/rabat-projet-pilote-orientation/index.html';
    officer.edit('article', 'article-pilote-rabat', 'fr', { body: 'Publié avant le retour.' });
    await officer.ask(officer.about('article-pilote-rabat'));
    const at = officer.here.clock.now.toISOString();
    await officer.ask({ ...officer.next(), at, kind: 'rollback', release: first!.id });
    officer.edit('article', 'article-genre', 'fr', { body: 'Voir [ici](/nulle-part/).' });
    expect((await officer.ask(officer.about('article-genre')))[0]).toMatchObject({ outcome: 'refused' });
    expect(officer.online(rabat)).toContain('Publié avant le retour.');
  });

  it('brings back no page and loses no picture of what was done since', async () => {
    const [first] = officer.here.releases.list();
    officer.files.set('/uploads/a.jpg', await picture('#187a6f'));
    officer.edit('article', 'article-genre', 'fr', { image: imageAt('/uploads/a.jpg') });
    officer.withdraw('article', 'article-pilote-rabat');
    await officer.ask(officer.about('article-genre'), officer.about('article-pilote-rabat'));
    const before = officer.tree();
    officer.here.clock.now = new Date('2026-11-23T12:01:00Z');
    const back = {
      ...officer.next(),
      at: officer.here.clock.now.toISOString(),
      kind: 'rollback' as const,
      release: first!.id,
    };
    await officer.ask(back);
    expect(Object.keys(officer.tree()).some((path) => path.startsWith('media/'))).toBe(false);
    expect((await officer.ask(officer.about('colloque-meknes', 'event')))[0]).toMatchObject({ outcome: 'online' });
    expect(officer.tree()).toEqual(before);
  });
});

describe('the rest of what changes', () => {
  it('is a file that was replaced under its address', async () => {
    officer.files.set('/uploads/a.jpg', await picture('#187a6f'));
    officer.edit('article', 'article-genre', 'fr', { image: imageAt('/uploads/a.jpg') });
    await officer.ask(officer.about('article-genre'));
    const shown = () => Object.keys(officer.tree()).filter((path) => path.startsWith('media/'));
    const before = shown();
    officer.files.set('/uploads/a.jpg', await picture('#a33b20'));
    await officer.ask({
      ...officer.next(),
      at: officer.here.clock.now.toISOString(),
      kind: 'media',
      url: '/uploads/a.jpg',
    });
    expect(before.length).toBeGreaterThan(1);
    expect(shown().some((path) => before.includes(path))).toBe(false);
    expect(shown()).toHaveLength(before.length);
  });

  it('is the day: what was to come is over', async () => {
    const schedule = { confirmation: 'confirmé', startDate: '2026-11-24', zone: 'Africa/Casablanca' };
    officer.edit('event', 'colloque-meknes', 'fr', { schedule });
    await officer.ask(officer.about('colloque-meknes', 'event'));
    const before = officer.online('fr/evenements/index.html');
    expect(officer.here.publisher.isNewDay).toBe(false);
    officer.here.clock.now = new Date('2026-11-25T00:00:01Z');
    expect(officer.here.publisher.isNewDay).toBe(true);
    await officer.here.publisher.reconcile();
    expect(officer.online('fr/evenements/index.html')).not.toBe(before);
  });

  it('is the hour: an event that has ended is over on the same day', async () => {
    const schedule = {
      confirmation: 'confirmé',
      startDate: '2026-11-23',
      endTime: '17:00',
      startTime: '15:00',
      zone: 'Africa/Casablanca',
    };
    officer.edit('event', 'colloque-meknes', 'fr', { schedule });
    await officer.ask(officer.about('colloque-meknes', 'event'));
    const before = officer.online('fr/evenements/index.html');
    expect(officer.here.publisher.untilNextEnd).toBe(5 * 3_600_000);
    officer.here.clock.now = new Date('2026-11-23T17:00:00Z');
    await officer.here.publisher.passTime();
    expect(officer.online('fr/evenements/index.html')).not.toBe(before);
    expect(officer.here.publisher.untilNextEnd).toBeUndefined();
  });

  it('is what happened while the publisher was away: it is started again and nothing is stale', async () => {
    officer.withdraw('article', 'article-genre');
    officer.edit('article', 'article-pilote-rabat', 'fr', { body: 'Changé entre-temps.' });
    await officer.restart();
    const fresh = await publishing(memorySource(officer.content, officer.files));
    await fresh.publisher.reconcile();
    expect(officer.tree()).toEqual(hashFiles(fresh.current));
    expect(officer.online('fr/actualites/rabat-projet-pilote-orientation/index.html')).toContain('Changé entre-temps.');
  });

  it('is told again when the CMS could not be told', async () => {
    const tell = officer.here.cms.report;
    officer.here.cms.report = () => Promise.reject(new Error('away'));
    await officer.ask(officer.about('article-genre'));
    officer.here.cms.report = tell;
    await officer.here.publisher.bulletin.tell('waiting');
    expect(officer.here.reports.at(-1)?.receipts).toHaveLength(1);
  });
});
