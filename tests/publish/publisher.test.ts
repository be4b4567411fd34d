import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { hashFiles } from '../../scripts/disk/hash-files.fixture.ts';
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
    expect(officer.here.reports.at(-1)?.state).toBe('waiting');
  });

  it('says that it is being worked off where that takes longer than a moment', async () => {
    const read = officer.source.entries;
    vi.spyOn(officer.source, 'entries').mockImplementation(async (...asked) => {
      await pause(400);
      return await read(...asked);
    });
    expect((await officer.ask(officer.about('article-genre')))[0]?.outcome).toBe('online');
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

  it('is no clock that jumps: two years ahead, back before the first release, and right again', async () => {
    const [right, before] = [officer.here.clock.now, officer.tree()];
    const day = 24 * 3_600_000;
    for (const [jump, text] of [
      [2 * 365 * day, 'Écrit en avance.'],
      [-400 * day, 'Écrit en retard.'],
    ] as const) {
      officer.here.clock.now = new Date(right.getTime() + jump);
      expect(officer.here.publisher.isNewDay).toBe(true);
      await officer.here.publisher.reconcile();
      officer.edit('article', 'article-genre', 'fr', { body: text });
      expect((await officer.ask(officer.about('article-genre')))[0]).toMatchObject({ outcome: 'online' });
      expect(officer.online(`fr/actualites/${slug}/index.html`)).toContain(text);
    }
    officer.here.clock.now = right;
    await officer.here.publisher.reconcile();
    officer.here.releases.rollback(officer.here.releases.list().at(-1)?.id ?? '', right);
    expect(officer.tree()).toEqual(before);
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
