import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ContentType } from 'shared/generated/index';
import type { PublicationRequest, Receipt } from 'shared/publication';
import { hashFiles } from '../../scripts/disk/hash-files.ts';
import type { RawEntry } from '../../scripts/pull/source.ts';
import { edit, fewOf, planContent } from './plan.ts';
import { memorySource, publishing } from './publishing.ts';

type Publishing = Awaited<ReturnType<typeof publishing>>;

const slug = 'interculturalite-genre-atelier-tanger';
let content: Map<ContentType, RawEntry[]>;
let files: Map<string, Buffer>;
let here: Publishing;
let asked = 0;

beforeEach(async () => {
  content = fewOf(await planContent(), ['article-genre', 'article-pilote-rabat', 'colloque-meknes']);
  files = new Map();
  here = await publishing(memorySource(content, files));
  await here.publisher.reconcile();
});

const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 320, height: 200, channels: 3, background } })
    .jpeg()
    .toBuffer();
const imageAt = (url: string) => ({
  ...{ decorative: true, credit: 'Fiction', licence: 'Fiction' },
  file: { url, name: 'a.jpg' },
});

const about = (documentId: string, type: ContentType = 'article', languages: RawEntry['language'][] = ['fr']) => ({
  ...{ id: (asked += 1), at: here.clock.now.toISOString(), kind: 'entry' as const, type, documentId, languages },
});
const online = (path: string): string => readFileSync(join(here.current, path), 'utf8');

/** Works requests off; gives what is told of each. */
async function handled(...requests: PublicationRequest[]): Promise<readonly Receipt[]> {
  here.reports.length = 0;
  await here.publisher.handle(requests);
  return here.reports.flatMap(({ receipts }) => receipts);
}

describe('a request for an entry', () => {
  it('puts it online with the pages that show it, and says where', async () => {
    const before = hashFiles(here.current);
    edit(content, 'article', 'article-genre', 'fr', { body: 'Le texte a changé.' });
    const [receipt] = await handled(about('article-genre'));
    expect(receipt).toMatchObject({ outcome: 'online', problems: [] });
    expect(receipt?.pages.map(({ language }) => language)).toEqual(['fr', 'ar', 'en']);
    expect(receipt?.pages[0]?.url).toBe(`http://localhost:4321/fr/actualites/${slug}/`);
    expect(online(`fr/actualites/${slug}/index.html`)).toContain('Le texte a changé.');
    const after = hashFiles(here.current);
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed.length).toBe(receipt?.changed);
    expect(changed.length).toBeLessThan(12);
    expect(here.reports.map(({ state }) => state)).toEqual(['building', 'waiting']);
  });

  it('that is published in one language no more takes its page away, and the links to it', async () => {
    const articles = content.get('article') ?? [];
    content.set(
      'article',
      articles.filter(({ id, language }) => id !== 'article-genre' || language !== 'en'),
    );
    const [receipt] = await handled(about('article-genre', 'article', ['en']));
    expect(receipt).toMatchObject({ outcome: 'online' });
    expect(receipt?.pages.map(({ language }) => language)).toEqual(['fr', 'ar']);
    expect(Object.keys(hashFiles(here.current)).some((path) => path.startsWith('en/news/interculturality'))).toBe(
      false,
    );
    expect(online('en/news/index.html')).not.toContain('interculturality-gender');
  });

  it('that is unfit leaves it as it was and names field, language and remedy in French', async () => {
    const before = hashFiles(here.current);
    edit(content, 'article', 'article-genre', 'fr', { summary: null, body: 'Inapte.' });
    const [receipt] = await handled(about('article-genre'));
    expect(receipt).toMatchObject({ outcome: 'refused', changed: 0 });
    expect(receipt?.problems[0]).toMatch(
      /^La version précédente reste en ligne : article « .* » \(fr, champ « summary »\) : la valeur manque/,
    );
    expect(hashFiles(here.current)).toEqual(before);
    edit(content, 'article', 'article-genre', 'fr', { summary: 'De nouveau.', body: 'Apte.' });
    expect((await handled(about('article-genre')))[0]).toMatchObject({ outcome: 'online', problems: [] });
    expect(online(`fr/actualites/${slug}/index.html`)).toContain('Apte.');
  });

  it('that is unfit in one language goes online in the others', async () => {
    const arabic = (html: string): boolean => html.includes('dir="rtl"');
    const path = Object.keys(hashFiles(here.current)).find(
      (one) => one.startsWith('ar/أخبار/') && online(one).includes(slug) && arabic(online(one)),
    );
    const before = online(path ?? '');
    edit(content, 'article', 'article-genre', 'ar', { summary: null });
    edit(content, 'article', 'article-genre', 'fr', { body: 'Le français est sain.' });
    const [receipt] = await handled(about('article-genre', 'article', ['fr', 'ar']));
    expect(receipt?.outcome).toBe('refused');
    expect(online(`fr/actualites/${slug}/index.html`)).toContain('Le français est sain.');
    expect(online(path ?? '')).toBe(before);
  });

  it('that is unfit keeps its version when the publisher starts again, and none once it is withdrawn', async () => {
    const before = online(`fr/actualites/${slug}/index.html`);
    edit(content, 'article', 'article-genre', 'fr', { summary: null });
    edit(content, 'article', 'article-pilote-rabat', 'fr', { body: 'Voir [ici](/fr/nulle-part/).' });
    here.releases.close();
    here = await publishing(memorySource(content, files), here.varFolder);
    await here.publisher.reconcile();
    expect(online(`fr/actualites/${slug}/index.html`)).toBe(before);
    expect(online('fr/actualites/rabat-projet-pilote-orientation/index.html')).not.toContain('nulle-part');
    const articles = content.get('article') ?? [];
    content.set(
      'article',
      articles.filter(({ id, language }) => id !== 'article-genre' || language !== 'fr'),
    );
    here.releases.close();
    here = await publishing(memorySource(content, files), here.varFolder);
    await here.publisher.reconcile();
    content.set('article', articles);
    await handled(about('article-genre'));
    expect(Object.keys(hashFiles(here.current)).filter((path) => path.includes(slug))).toEqual([]);
  });

  it('whose page fails its checks is kept out alone: what came with it goes online', async () => {
    const before = online(`fr/actualites/${slug}/index.html`);
    edit(content, 'article', 'article-genre', 'fr', { body: 'Voir [ici](/fr/nulle-part/).' });
    edit(content, 'article', 'article-pilote-rabat', 'fr', { body: 'Un texte sain.' });
    const [bad, good] = await handled(about('article-genre'), about('article-pilote-rabat'));
    expect(bad).toMatchObject({ outcome: 'refused', changed: 0 });
    expect(bad?.problems.join()).toContain('le lien /fr/nulle-part/ ne mène nulle part');
    expect(good).toMatchObject({ outcome: 'online', problems: [] });
    expect(online(`fr/actualites/${slug}/index.html`)).toBe(before);
    expect(online('fr/actualites/rabat-projet-pilote-orientation/index.html')).toContain('Un texte sain.');
    edit(content, 'article', 'article-genre', 'fr', { body: 'Corrigé.' });
    expect((await handled(about('article-genre')))[0]?.outcome).toBe('online');
  });
});

describe('a publication that fails', () => {
  it('changes nothing, says why and stays open', async () => {
    const before = hashFiles(here.current);
    edit(content, 'article', 'article-genre', 'fr', { body: 'Le texte a changé.' });
    const whole = here.releases.publish;
    here.releases.publish = () => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC', path: '/var' });
    };
    const request = about('article-genre');
    const [receipt] = await handled(request);
    expect(receipt).toMatchObject({ outcome: 'failed', changed: 0, pages: [] });
    expect(receipt?.problems.join()).toContain('Le disque est plein');
    expect(hashFiles(here.current)).toEqual(before);
    here.releases.publish = whole;
    expect((await handled(request))[0]).toMatchObject({ outcome: 'online' });
    expect(online(`fr/actualites/${slug}/index.html`)).toContain('Le texte a changé.');
  });
});

describe('a return to an earlier release', () => {
  it('holds the site back until something is published, which brings everything up to date', async () => {
    const [first] = here.releases.list();
    const before = online(`fr/actualites/${slug}/index.html`);
    edit(content, 'article', 'article-genre', 'fr', { body: 'Une erreur.' });
    await handled(about('article-genre'));
    const back = { id: (asked += 1), at: here.clock.now.toISOString(), kind: 'rollback' as const, release: first!.id };
    here.clock.now = new Date('2026-11-23T12:01:00Z');
    expect((await handled(back))[0]).toMatchObject({ outcome: 'online' });
    expect(online(`fr/actualites/${slug}/index.html`)).toBe(before);
    expect(here.reports.at(-1)?.heldBack).toBe(true);
    await here.publisher.reconcile();
    expect(online(`fr/actualites/${slug}/index.html`)).toBe(before);
    edit(content, 'article', 'article-pilote-rabat', 'fr', { body: 'Autre chose.' });
    await handled(about('article-pilote-rabat'));
    expect(here.reports.at(-1)?.heldBack).toBe(false);
    expect(online(`fr/actualites/${slug}/index.html`)).toContain('Une erreur.');
  });

  it('brings back no page and loses no picture of what was done since', async () => {
    const [first] = here.releases.list();
    files.set('/uploads/a.jpg', await picture('#187a6f'));
    edit(content, 'article', 'article-genre', 'fr', { image: imageAt('/uploads/a.jpg') });
    const others = (content.get('article') ?? []).filter(({ id }) => id !== 'article-pilote-rabat');
    content.set('article', others);
    await handled(about('article-genre'), about('article-pilote-rabat'));
    const before = hashFiles(here.current);
    here.clock.now = new Date('2026-11-23T12:01:00Z');
    const back = { id: (asked += 1), at: here.clock.now.toISOString(), kind: 'rollback' as const, release: first!.id };
    await handled(back);
    expect(Object.keys(hashFiles(here.current)).some((path) => path.startsWith('media/'))).toBe(false);
    expect((await handled(about('colloque-meknes', 'event')))[0]).toMatchObject({ outcome: 'online' });
    expect(hashFiles(here.current)).toEqual(before);
  });
});

describe('the rest of what changes', () => {
  it('is a file that was replaced under its address', async () => {
    files.set('/uploads/a.jpg', await picture('#187a6f'));
    edit(content, 'article', 'article-genre', 'fr', { image: imageAt('/uploads/a.jpg') });
    await handled(about('article-genre'));
    const shown = () => Object.keys(hashFiles(here.current)).filter((path) => path.startsWith('media/'));
    const before = shown();
    files.set('/uploads/a.jpg', await picture('#a33b20'));
    await handled({ id: (asked += 1), at: here.clock.now.toISOString(), kind: 'media', url: '/uploads/a.jpg' });
    expect(before.length).toBeGreaterThan(1);
    expect(shown().some((path) => before.includes(path))).toBe(false);
    expect(shown()).toHaveLength(before.length);
  });

  it('is the day: what was to come is over', async () => {
    const schedule = { confirmation: 'confirmé', startDate: '2026-11-24', zone: 'Africa/Casablanca' };
    edit(content, 'event', 'colloque-meknes', 'fr', { schedule });
    await handled(about('colloque-meknes', 'event'));
    const before = online('fr/evenements/index.html');
    expect(here.publisher.isNewDay).toBe(false);
    here.clock.now = new Date('2026-11-25T00:00:01Z');
    expect(here.publisher.isNewDay).toBe(true);
    await here.publisher.reconcile();
    expect(online('fr/evenements/index.html')).not.toBe(before);
  });

  it('is the hour: an event that has ended is over on the same day', async () => {
    const schedule = {
      confirmation: 'confirmé',
      startDate: '2026-11-23',
      endTime: '17:00',
      startTime: '15:00',
      zone: 'Africa/Casablanca',
    };
    edit(content, 'event', 'colloque-meknes', 'fr', { schedule });
    await handled(about('colloque-meknes', 'event'));
    const before = online('fr/evenements/index.html');
    expect(here.publisher.untilNextEnd).toBe(5 * 3_600_000);
    here.clock.now = new Date('2026-11-23T17:00:00Z');
    await here.publisher.passTime();
    expect(online('fr/evenements/index.html')).not.toBe(before);
    expect(here.publisher.untilNextEnd).toBeUndefined();
  });

  it('is what happened while the publisher was away: it is started again and nothing is stale', async () => {
    content.set(
      'article',
      (content.get('article') ?? []).filter(({ id }) => id !== 'article-genre'),
    );
    edit(content, 'article', 'article-pilote-rabat', 'fr', { body: 'Changé entre-temps.' });
    here.releases.close();
    const again = await publishing(memorySource(content, files), here.varFolder);
    await again.publisher.reconcile();
    const fresh = await publishing(memorySource(content, files));
    await fresh.publisher.reconcile();
    expect(hashFiles(again.current)).toEqual(hashFiles(fresh.current));
    expect(online('fr/actualites/rabat-projet-pilote-orientation/index.html')).toContain('Changé entre-temps.');
  });

  it('is told again when the CMS could not be told', async () => {
    const tell = here.cms.report;
    here.cms.report = () => Promise.reject(new Error('away'));
    await handled(about('article-genre'));
    here.cms.report = tell;
    await here.publisher.bulletin.tell('waiting');
    expect(here.reports.at(-1)?.receipts).toHaveLength(1);
  });
});
