import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { planFolder } from '../../scripts/command/paths.ts';
import { contentFolder } from '../../scripts/pull/folder.ts';
import { pull } from '../../scripts/pull/pull.ts';
import { edit, temporaryFolder } from './plan.ts';
import { Pulling, siteUrl, today } from './pulling.ts';

const here = new Pulling();

describe('an entry that is unfit', () => {
  it('is left out and named in French, with its field, while the rest goes on', async () => {
    edit(here.cms.content, 'city', 'tanger', 'ar', { slug: '../etc' });
    edit(here.cms.content, 'city', 'oujda', 'en', { name: null });
    edit(here.cms.content, 'event', 'colloque-meknes', 'fr', { eventStatus: 'peut-être' });
    await here.pull();
    expect(
      here
        .read('city')
        .filter(({ id }) => id === 'tanger')
        .map(({ language }) => language),
    ).toEqual(['fr', 'en']);
    expect(here.read('event').some(({ id }) => id === 'colloque-meknes')).toBe(false);
    expect(here.said.join('\n')).toContain('(ar, champ « Adresse »)');
    expect(here.said.join('\n')).toContain('champ « Nom ») : la valeur manque');
    expect(here.said.join('\n')).toContain('champ « Statut »');
    expect(here.said.join('\n')).toContain('(ar) : la version française ne peut pas être mise en ligne telle quelle');
  });

  it('is not said to be online without a part of it', async () => {
    edit(here.cms.content, 'article', 'article-genre', 'fr', { body: '![x](/a.png)', slug: '../etc' });
    await here.pull();
    expect(here.said.join('\n')).toContain('(fr, champ « Adresse »)');
    expect(here.said.join('\n')).not.toContain('Publié sans cette partie');
  });

  it('is left out where a relation, a component or a list has another form', async () => {
    edit(here.cms.content, 'event', 'atelier-genre-tanger', 'fr', { city: { id: 7 } });
    edit(here.cms.content, 'event', 'colloque-meknes', 'fr', { schedule: 'demain' });
    edit(here.cms.content, 'city', 'rabat', 'fr', { roles: 'pilote' });
    await here.pull();
    expect(here.read('event').map(({ id }) => id)).not.toContain('colloque-meknes');
    expect(here.read('event').map(({ id }) => id)).not.toContain('atelier-genre-tanger');
    expect(here.read('city').map(({ id }) => id)).not.toContain('rabat');
    expect(here.said.join('\n')).toMatch(/champ « Ville ».*champ « Dates et heures|champ « Rôles dans le plan/s);
  });

  it('does not take the address of another', async () => {
    edit(here.cms.content, 'city', 'tiznit', 'fr', { slug: 'agadir' });
    await here.pull();
    expect(here.read('city').some(({ id }) => id === 'tiznit')).toBe(false);
    expect(here.said.join('\n')).toContain('une autre entrée a déjà cette adresse');
  });

  it('loses its relations to entries that are not online', async () => {
    here.cms.content.set(
      'theme',
      (here.cms.content.get('theme') ?? []).filter(({ id }) => id !== 'genre'),
    );
    await here.pull();
    expect(here.read('event').flatMap(({ themes }) => themes)).not.toContain('genre');
  });
});

describe('an image', () => {
  const rights = { credit: 'Essai', licence: 'Essai' };
  const file = { url: '/uploads/a.png', name: 'a.png', ...rights };
  const image = { file, alternative: 'Un aplat', decorative: false };
  const findings = () => here.said.filter((line) => line.includes('champ « Image »'));
  const pictures = () =>
    here
      .read('article')
      .filter(({ id }) => id === 'article-genre')
      .map(({ language, image: found }) => [language, found?.alternative]);

  it('that is gone leaves its entry online without it, and is named', async () => {
    edit(here.cms.content, 'article', 'article-genre', 'fr', { image });
    await here.pull();
    expect(pictures()).toEqual([
      ['fr', undefined],
      ['ar', undefined],
      ['en', undefined],
    ]);
    expect(findings().join('\n')).toContain('« a.png » est introuvable');
  });

  it('that is gone from a folder of content is treated alike', async () => {
    const folder = temporaryFolder();
    cpSync(planFolder, folder, { recursive: true });
    const facts = join(folder, 'article', 'article-genre', 'facts.json');
    const known = JSON.parse(readFileSync(facts, 'utf8')) as object;
    const gone = { url: 'media/gone.png', name: 'gone.png', ...rights };
    writeFileSync(facts, JSON.stringify({ ...known, image: { ...image, file: gone } }));
    const said: string[] = [];
    await pull(contentFolder(folder), {
      ...{ varFolder: temporaryFolder(), today, siteUrl },
      say: (line) => said.push(line),
    });
    expect(said.join('\n')).toContain('« gone.png » est introuvable');
  });

  it('is shown in the languages that describe it, and named in those that do not', async () => {
    here.cms.media.set(
      file.url,
      await sharp({ create: { width: 50, height: 30, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
    );
    edit(here.cms.content, 'article', 'article-genre', 'fr', { image });
    edit(here.cms.content, 'article', 'article-genre', 'ar', { image: { alternative: 'مساحة' } });
    await here.pull();
    expect(pictures()).toEqual([
      ['fr', 'Un aplat'],
      ['ar', 'مساحة'],
      ['en', undefined],
    ]);
    expect(findings()).toHaveLength(1);
    expect(findings()[0]).toContain('(en, champ « Image ») : l’image n’a pas de texte alternatif dans cette langue');
  });

  it('that the CMS does not give now stops the pull: a site must not lose its pictures to a fault that passes', async () => {
    here.cms.media.set(file.url, Buffer.from('never sent'));
    edit(here.cms.content, 'article', 'article-genre', 'fr', { image });
    here.cms.mediaStatus = 500;
    await expect(here.pull()).rejects.toThrow('réponse 500');
    expect(here.target()).toBeUndefined();
  });
});
