import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { Officer } from './officer.ts';

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
