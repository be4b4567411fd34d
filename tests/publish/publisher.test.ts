import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { hashFiles } from '../../scripts/disk/hash-files.ts';
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
    officer.edit('article', 'article-genre', 'fr', { body: 'Voir [ici](/fr/nulle-part/).' });
    officer.edit('article', 'article-pilote-rabat', 'fr', { body: 'Un texte sain.' });
    const [bad, good] = await officer.ask(officer.about('article-genre'), officer.about('article-pilote-rabat'));
    expect(bad).toMatchObject({ outcome: 'refused', changed: 0 });
    expect(bad?.problems[0]).toMatch(
      /^article « .+ » \(fr, champ « body »\) : le lien \/fr\/nulle-part\/ ne mène nulle part\. Corrigez, puis publiez de nouveau\.$/,
    );
    expect(good).toMatchObject({ outcome: 'online', problems: [] });
    expect(officer.online(`fr/actualites/${slug}/index.html`)).toBe(before);
    expect(officer.online('fr/actualites/rabat-projet-pilote-orientation/index.html')).toContain('Un texte sain.');
    officer.edit('article', 'article-genre', 'fr', { body: 'Corrigé.' });
    expect((await officer.ask(officer.about('article-genre')))[0]?.outcome).toBe('online');
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
    await publisher.sequel.follow();
    const before = officer.tree();
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['sitemap-0.xml', 'pagefind/pagefind.js']));
    officer.edit('article', 'article-genre', 'fr', { title: 'Un titre que la recherche trouve' });
    const [receipt] = await officer.ask(officer.about('article-genre'));
    await publisher.sequel.follow();
    await publisher.bulletin.tell('waiting');
    expect(reports.at(-1)?.online).toBe(receipt?.release);
    expect(reports.at(-1)?.releases.map(({ id }) => id)).toEqual([receipt?.release, releases.list()[1]?.id]);
    releases.rollback();
    const after = officer.tree();
    // Parts of the search that open pages may still ask for stay for a day.
    expect(Object.fromEntries(Object.keys(before).map((path) => [path, after[path]]))).toEqual(before);
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
    await officer.here.publisher.sequel.tidyMedia();
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
    officer.edit('article', 'article-genre', 'fr', { body: 'Voir [ici](/fr/nulle-part/).' });
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
