/** The end of an agreement: its picture leaves the site, and no return brings it back. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { Officer } from './officer.ts';

const officer = new Officer(['article-genre', 'article-pilote-rabat', 'avis-conference-presse-tanger']);
const lastDay = new Date('2026-11-30T23:59:59Z');
const midnight = new Date('2026-12-01T00:00:00Z');
const canary = 'Canari devant un mur';

/** Two pictures of fields of colour, one of which stands for persons. */
const drawn = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 320, height: 200, channels: 3, background } })
    .jpeg()
    .toBuffer();

const fileOf = (url: string, rights: object) => ({
  url,
  name: 'a.jpg',
  credit: 'Fiction',
  licence: 'Fiction',
  ...rights,
});
const agreed = { people: 'accord écrit', consentScopes: ['site', 'presse'], consentUntil: '2026-12-01' };
const nobody = { people: 'aucune personne reconnaissable' };

const isMedia = (path: string): boolean => path.startsWith('media/');
/** The hashes of the media of a site. */
const mediaOf = (tree: Readonly<Record<string, string>>): string[] =>
  Object.entries(tree).flatMap(([path, hash]) => (isMedia(path) ? [hash] : []));

/** Every hash of bytes that readers see or that a return could give. */
function everywhere(): string[] {
  const { varFolder } = officer.here;
  return [...Object.values(officer.tree()), ...readdirSync(join(varFolder, 'objects'))];
}

async function show(rights: object): Promise<void> {
  officer.files.set('/uploads/a.jpg', await drawn('#187a6f'));
  const image = { decorative: false, alternative: canary, caption: canary, file: fileOf('/uploads/a.jpg', rights) };
  officer.edit('article', 'article-genre', 'fr', { image });
  officer.edit('article', 'article-genre', 'ar', { image: { alternative: 'وصف' } });
  officer.edit('press-release', release, 'fr', {
    photos: [
      { decorative: false, alternativeFr: canary, alternativeAr: 'وصف', file: fileOf('/uploads/a.jpg', rights) },
    ],
  });
  await officer.ask(officer.about('article-genre'), officer.about(release, 'press-release'));
}

const release = 'avis-conference-presse-tanger';
const path = (language: 'fr' | 'ar'): string => officer.path('article', 'article-genre', language);
const kit = (): Buffer => readFileSync(join(officer.here.current, `press-kits/${release}.zip`));

describe('a picture whose agreement ends', () => {
  let genuine: string[] = [];
  beforeEach(async () => {
    await show(agreed);
    genuine = mediaOf(officer.tree());
    expect(genuine.length).toBeGreaterThan(2);
    expect(kit().includes('photos/photo-1.jpg')).toBe(true);
  });

  it('is shown to the last second of the day before, and the site knows when that is', async () => {
    officer.here.clock.now = lastDay;
    expect(officer.here.publisher.untilNextEnd).toBe(1000);
    await officer.here.publisher.reconcile();
    expect(mediaOf(officer.tree())).toEqual(genuine);
  });

  it('leaves the site at midnight, though the CMS does not answer: a frame stands in its place, the entry stays', async () => {
    officer.here.clock.now = midnight;
    await officer.here.publisher.passTime();
    expect(mediaOf(officer.tree())).toEqual([]);
    for (const [language, words] of [
      ['fr', 'Image retirée'],
      ['ar', 'صورة مسحوبة'],
    ] as const) {
      const page = officer.online(path(language));
      expect(page).toContain(words);
      expect(page).not.toContain('/media/');
    }
    expect(officer.online(path('fr'))).not.toContain(canary);
    expect(kit().includes('photos/')).toBe(false);
    expect(everywhere().filter((hash) => genuine.includes(hash))).toEqual([]);
    for (const file of Object.keys(officer.tree()).filter((name) => /\.(?:html|xml|json|csv|txt)$/.test(name)))
      expect(officer.online(file), file).not.toContain(canary);
  });

  it('is not brought back by a return to any version', async () => {
    const shown = officer.here.releases.current();
    officer.here.clock.now = midnight;
    await officer.here.publisher.reconcile();
    for (const { id } of officer.here.releases.list().filter(({ id }) => id === shown)) {
      officer.here.releases.rollback(id, officer.here.clock.now);
      const media = Object.entries(officer.tree()).filter(([name]) => isMedia(name));
      expect(media.length).toBe(genuine.length);
      for (const [name, hash] of media) {
        expect(genuine).not.toContain(hash);
        const { width } = await sharp(readFileSync(join(officer.here.current, name))).metadata();
        expect(width).toBe(480);
      }
      expect(kit().includes('photos/')).toBe(false);
      expect(everywhere().filter((hash) => genuine.includes(hash))).toEqual([]);
    }
  });

  it('leaves a site that was returned to an earlier version, too', async () => {
    const shown = officer.here.releases.current();
    officer.edit('article', 'article-pilote-rabat', 'fr', { body: 'Autre.' });
    await officer.ask(officer.about('article-pilote-rabat'));
    officer.here.releases.rollback(shown, officer.here.clock.now);
    expect(mediaOf(officer.tree())).toEqual(genuine);
    officer.here.clock.now = midnight;
    await officer.here.publisher.reconcile();
    expect(officer.here.releases.heldBack()).toBe(true);
    expect(everywhere().filter((hash) => genuine.includes(hash))).toEqual([]);
    expect(kit().includes('photos/')).toBe(false);
  });

  it('leaves when it is over while nothing runs, before a return is made', () => {
    const [, before] = officer.here.releases.list();
    officer.here.releases.rollback(before?.id, midnight);
    expect(everywhere().filter((hash) => genuine.includes(hash))).toEqual([]);
  });

  it('is back when the agreement is renewed, as it was', async () => {
    const tree = officer.tree();
    officer.here.clock.now = midnight;
    await officer.here.publisher.reconcile();
    officer.here.releases.rollback(undefined, midnight);
    await show({ ...agreed, consentUntil: '2027-12-01' });
    expect(mediaOf(officer.tree())).toEqual(mediaOf(tree));
  });
});

describe('a picture that may not be shown', () => {
  it('for want of an agreement for the site leaves at once, and from the versions that are kept', async () => {
    await show(nobody);
    const genuine = mediaOf(officer.tree());
    await show({ people: 'accord écrit', consentScopes: ['réseaux'] });
    expect(officer.online(path('fr'))).toContain('Image retirée');
    expect(everywhere().filter((hash) => genuine.includes(hash))).toEqual([]);
  });

  it('is left out, and named, where its author is not known', async () => {
    await show({ ...nobody, credit: null });
    expect(officer.online(path('fr'))).not.toContain('/media/');
    expect(officer.online(path('fr'))).not.toContain('Image retirée');
    expect(officer.here.site.content.content().findings.map(({ problem }) => problem)).toContain(
      'le crédit ou la licence de l’image manque : complétez-les dans « Photos et droits »',
    );
  });
});
