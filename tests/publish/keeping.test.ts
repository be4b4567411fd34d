import { describe, expect, it } from 'vitest';
import { Officer } from './officer.ts';

const officer = new Officer(['article-genre', 'article-pilote-rabat', 'colloque-meknes', 'tiznit', 'agadir']);
const alert = { level: 'information', endDate: '2026-12-31', text: 'Avis', linkLabel: 'Lire' };
/** What every page in French shows then leads nowhere, at an address where no entry could stand. */
const deadAlert = { alert: { ...alert, linkUrl: '/nulle-part/' } };
const deadLink = { body: 'Voir [ici](/nulle-part/).' };

describe('a document that becomes unfit', () => {
  it('stays as it was, byte for byte, and its receipt names entry, field, language and remedy', async () => {
    const before = officer.tree();
    officer.edit('article', 'article-genre', 'fr', { summary: null, body: 'Inapte.' });
    officer.edit('article', 'article-genre', 'ar', { body: 'Autre chose.' });
    const [receipt] = await officer.ask(officer.about('article-genre', 'article', ['fr', 'ar']));
    expect(receipt).toMatchObject({ outcome: 'refused', changed: 0 });
    expect(receipt?.pages.map(({ language }) => language)).toEqual(['fr', 'ar', 'en']);
    expect(receipt?.problems).toHaveLength(2);
    expect(receipt?.problems[0]).toMatch(
      /^La version précédente reste en ligne : Actualité « .* » \(fr, champ « Résumé »\) : la valeur manque.* Corrigez ce champ/,
    );
    expect(receipt?.problems[1]).toMatch(/\(ar\) : la version française ne peut pas être mise en ligne telle quelle/);
    expect(officer.tree()).toEqual(before);
  });

  it('goes online once it is mended', async () => {
    officer.edit('article', 'article-genre', 'fr', { summary: null });
    await officer.ask(officer.about('article-genre'));
    officer.edit('article', 'article-genre', 'fr', { summary: 'De nouveau.', body: 'Apte.' });
    expect((await officer.ask(officer.about('article-genre')))[0]).toMatchObject({ outcome: 'online', problems: [] });
    expect(officer.online(officer.path('article', 'article-genre', 'fr'))).toContain('Apte.');
  });

  it('lets everything else go online', async () => {
    const path = officer.path('article', 'article-genre', 'fr');
    const before = officer.online(path);
    officer.edit('article', 'article-genre', 'fr', { summary: null });
    officer.edit('article', 'article-pilote-rabat', 'fr', { body: 'Un texte sain.' });
    const receipts = await officer.ask(officer.about('article-genre'), officer.about('article-pilote-rabat'));
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['refused', 'online']);
    expect(officer.online(officer.path('article', 'article-pilote-rabat', 'fr'))).toContain('Un texte sain.');
    expect(officer.online(path)).toBe(before);
  });

  it('goes when it is withdrawn, in one language or in all', async () => {
    const [french, arabic, english] = (['fr', 'ar', 'en'] as const).map((language) =>
      officer.path('article', 'article-genre', language),
    );
    officer.edit('article', 'article-genre', 'fr', { summary: null });
    officer.withdraw('article', 'article-genre', 'en');
    await officer.ask(officer.about('article-genre', 'article', ['fr', 'en']));
    expect(Object.keys(officer.tree())).toEqual(expect.arrayContaining([french, arabic]));
    expect(Object.keys(officer.tree())).not.toContain(english);
    expect(officer.online(french ?? '').includes('rel="alternate" hreflang="en"')).toBe(false);
    officer.withdraw('article', 'article-genre', 'fr');
    await officer.ask(officer.about('article-genre', 'article', ['fr']));
    expect(Object.keys(officer.tree()).filter((path) => [french, arabic, english].includes(path))).toEqual([]);
  });

  it('in one language stays there in its old words, under the facts that French has now', async () => {
    const path = officer.path('event', 'colloque-meknes', 'ar');
    const before = officer.online(path);
    expect(before).not.toContain('ملغى');
    officer.edit('event', 'colloque-meknes', 'ar', { title: null });
    await officer.ask(officer.about('colloque-meknes', 'event', ['ar']));
    expect(officer.online(path)).toBe(before);
    officer.edit('event', 'colloque-meknes', 'fr', { eventStatus: 'annulé' });
    const [receipt] = await officer.ask(officer.about('colloque-meknes', 'event', ['fr']));
    expect(receipt).toMatchObject({ outcome: 'online', problems: [] });
    expect(officer.online(path)).toContain('ملغى');
    expect(/<h1[^>]*>.*?<\/h1>/s.exec(officer.online(path))?.[0]).toBe(/<h1[^>]*>.*?<\/h1>/s.exec(before)?.[0]);
  });
});

describe('a page that fails its checks', () => {
  it('stays as it was where it is published, and goes where it is withdrawn with it', async () => {
    const [french, english] = [
      officer.path('article', 'article-genre', 'fr'),
      officer.path('article', 'article-genre', 'en'),
    ];
    officer.edit('article', 'article-genre', 'fr', deadLink);
    officer.withdraw('article', 'article-genre', 'en');
    const [receipt] = await officer.ask(officer.about('article-genre', 'article', ['fr', 'en']));
    expect(receipt).toMatchObject({ outcome: 'refused' });
    expect(receipt?.problems.at(-1)).toBe('La version précédente reste en ligne.');
    expect(officer.online(french)).not.toContain('nulle-part');
    expect(Object.keys(officer.tree())).not.toContain(english);
  });

  it('keeps no page online that is withdrawn at the same time', async () => {
    const withdrawn = officer.path('article', 'article-pilote-rabat', 'fr');
    officer.edit('article', 'article-genre', 'fr', deadLink);
    officer.withdraw('article', 'article-pilote-rabat');
    const receipts = await officer.ask(officer.about('article-genre'), officer.about('article-pilote-rabat'));
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['refused', 'online']);
    expect(Object.keys(officer.tree())).not.toContain(withdrawn);
  });

  it('is not the fault of every page where all show it', async () => {
    const before = officer.tree();
    officer.edit('site', 'site', 'fr', deadAlert);
    officer.edit('article', 'article-genre', 'fr', { body: 'Un texte sain.' });
    const receipts = await officer.ask(officer.about('site', 'site'), officer.about('article-genre'));
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['refused', 'online']);
    expect(receipts[0]?.problems.join()).toContain('le lien /nulle-part/ ne mène nulle part');
    expect(officer.online(officer.path('article', 'article-genre', 'fr'))).toContain('Un texte sain.');
    expect(Object.keys(officer.tree())).toEqual(Object.keys(before));
  });
});

describe('what is tried one by one', () => {
  it('is one version of the site: the earlier ones stay within reach', async () => {
    const [first] = officer.here.releases.list();
    const before = officer.tree();
    const ids = ['article-genre', 'article-pilote-rabat'];
    officer.edit('site', 'site', 'fr', deadAlert);
    for (const id of ids) officer.edit('article', id, 'fr', { body: 'Un texte sain.' });
    officer.edit('city', 'tiznit', 'fr', { summary: 'Un résumé sain.' });
    const receipts = await officer.ask(
      ...[officer.about('site', 'site'), officer.about('tiznit', 'city')],
      ...ids.map((id) => officer.about(id)),
    );
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['refused', 'online', 'online', 'online']);
    expect(officer.here.releases.list()).toMatchObject([{ id: receipts[1]?.release }, { id: first?.id }]);
    officer.here.releases.rollback();
    expect(officer.tree()).toEqual(before);
  });
});

describe('an address that another entry has', () => {
  const refused =
    /^La version précédente reste en ligne : Ville « .* » \(fr, champ « Adresse »\) : une autre entrée a déjà/;

  // The first of two by id is the one that comes, then the one that is there.
  it.each([
    ['agadir', 'tiznit'],
    ['tiznit', 'agadir'],
  ])('is not taken from it: %s stays where it was, and so does %s', async (comer, owner) => {
    const before = officer.tree();
    officer.edit('city', comer, 'fr', { slug: owner });
    const [receipt] = await officer.ask(officer.about(comer, 'city'));
    expect(receipt).toMatchObject({ outcome: 'refused', changed: 0 });
    expect(receipt?.problems.join()).toMatch(refused);
    expect(officer.tree()).toEqual(before);
    await officer.restart();
    expect(officer.tree()).toEqual(before);
  });

  it('is given as soon as it is free', async () => {
    officer.edit('city', 'agadir', 'fr', { slug: 'tiznit' });
    await officer.ask(officer.about('agadir', 'city'));
    officer.withdraw('city', 'tiznit');
    await officer.ask(officer.about('tiznit', 'city'));
    expect(officer.online('fr/villes/tiznit/index.html')).toContain('Agadir');
    expect(Object.keys(officer.tree())).not.toContain('fr/villes/agadir/index.html');
  });

  it('is exchanged where both want the one of the other', async () => {
    officer.edit('city', 'agadir', 'fr', { slug: 'tiznit' });
    officer.edit('city', 'tiznit', 'fr', { slug: 'agadir' });
    const receipts = await officer.ask(officer.about('agadir', 'city'), officer.about('tiznit', 'city'));
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['online', 'online']);
    expect(officer.online('fr/villes/tiznit/index.html')).toContain('Agadir');
  });
});

describe('a publisher that starts again', () => {
  it('keeps what is unfit or fails its checks now, byte for byte', async () => {
    officer.edit('article', 'article-genre', 'fr', { summary: null });
    officer.edit('article', 'article-pilote-rabat', 'fr', deadLink);
    const before = officer.tree();
    await officer.restart();
    expect(officer.tree()).toEqual(before);
    await officer.restart();
    expect(officer.tree()).toEqual(before);
  });

  it('brings back no language that was withdrawn meanwhile', async () => {
    const english = (['article-genre', 'article-pilote-rabat'] as const).map((id) => officer.path('article', id, 'en'));
    officer.edit('article', 'article-genre', 'fr', { summary: null });
    officer.edit('article', 'article-pilote-rabat', 'fr', deadLink);
    for (const id of ['article-genre', 'article-pilote-rabat']) officer.withdraw('article', id, 'en');
    await officer.restart();
    expect(Object.keys(officer.tree()).filter((path) => english.includes(path))).toEqual([]);
    for (const id of ['article-genre', 'article-pilote-rabat'])
      expect(Object.keys(officer.tree())).toContain(officer.path('article', id, 'fr'));
  });

  it('keeps everything where what every page shows is at fault', async () => {
    const before = officer.tree();
    officer.edit('site', 'site', 'fr', deadAlert);
    await officer.restart();
    expect(officer.tree()).toEqual(before);
  });

  it('keeps it where a build of the whole site has found nothing to change since', async () => {
    const before = officer.tree();
    officer.edit('article', 'article-genre', 'fr', { summary: null });
    await officer.restart(({ releases, clock }) => {
      releases.publish({ write: new Map(), remove: [] }, { madeFrom: 'a snapshot', now: clock.now });
    });
    expect(officer.tree()).toEqual(before);
  });

  it('brings back nothing that a build of the whole site has left out since', async () => {
    const french = officer.path('article', 'article-genre', 'fr');
    officer.edit('article', 'article-genre', 'fr', { summary: null });
    await officer.restart(({ releases, clock }) => {
      const gone = [...releases.files().keys()].filter((path) => path.includes('interculturalite-genre'));
      releases.publish({ write: new Map(), remove: gone }, { madeFrom: 'a snapshot', now: clock.now });
    });
    expect(Object.keys(officer.tree())).not.toContain(french);
  });

  it('after a return lets go online what is asked for, whatever else is at fault', async () => {
    const { here } = officer;
    const [first] = here.releases.list();
    officer.edit('article', 'article-genre', 'fr', { body: 'Une erreur.' });
    await officer.ask(officer.about('article-genre'));
    const at = here.clock.now.toISOString();
    await officer.ask({ ...officer.next(), at, kind: 'rollback', release: first?.id ?? '' });
    officer.edit('article', 'article-genre', 'fr', deadLink);
    const before = officer.tree();
    await officer.restart();
    expect(officer.here.publisher.untilNextEnd).toBeUndefined();
    await officer.here.publisher.jobs.makeFiles();
    expect(officer.tree()).toEqual(before);
    officer.edit('article', 'article-pilote-rabat', 'fr', { body: 'Autre chose.' });
    expect((await officer.ask(officer.about('article-pilote-rabat')))[0]).toMatchObject({ outcome: 'online' });
    expect(officer.online(officer.path('article', 'article-pilote-rabat', 'fr'))).toContain('Autre chose.');
    expect(officer.online(officer.path('article', 'article-genre', 'fr'))).not.toContain('nulle-part');
  });
});
