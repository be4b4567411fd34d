import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entries } from 'shared/generated/index';
import { planFolder } from '../../scripts/command/paths.ts';
import { contentFolder } from '../../scripts/pull/folder.ts';
import { pull } from '../../scripts/pull/pull.ts';
import { strapi, usualLimits } from '../../scripts/pull/strapi.ts';
import { fixtureCms, token, type Behaviour, type FixtureCms } from './fixture-cms.ts';
import { edit, planContent, temporaryFolder } from './plan.ts';

const limits = { ...usualLimits, deadline: 600, retries: 2, pause: 10, bytes: 5_000_000 };
const today = '2026-11-23';

let cms: FixtureCms;
let varFolder: string;
let said: string[];

beforeEach(async () => {
  cms = await fixtureCms(await planContent());
  varFolder = temporaryFolder();
  said = [];
});
afterEach(() => cms.close());

const pullNow = (acceptShrink = false) =>
  pull(strapi({ url: cms.url, token, limits }), { varFolder, today, acceptShrink, say: (line) => said.push(line) });
const read = <T extends keyof Entries>(type: T) =>
  JSON.parse(readFileSync(join(varFolder, 'snapshot', `${type}.json`), 'utf8')) as Entries[T][];
const linkTarget = () =>
  existsSync(join(varFolder, 'snapshot')) ? readlinkSync(join(varFolder, 'snapshot')) : undefined;

describe('a pull from a CMS that answers well', () => {
  it('gives the same snapshot as the content files themselves, and the same again', async () => {
    const fromCms = await pullNow();
    const again = await pullNow();
    const fromFiles = await pull(contentFolder(planFolder), {
      varFolder: temporaryFolder(),
      today,
      say: () => undefined,
    });
    expect(fromCms.id).toBe(fromFiles.id);
    expect(again.id).toBe(fromCms.id);
    expect(read('city').filter(({ language }) => language === 'ar')).toHaveLength(9);
  });

  it('gives another snapshot on another day', async () => {
    const first = await pullNow();
    const order = { varFolder, today: '2026-11-24', say: () => undefined };
    expect((await pull(strapi({ url: cms.url, token, limits }), order)).id).not.toBe(first.id);
  });

  it('reads a list of several pages to its end', async () => {
    const [theme] = cms.content.get('theme') ?? [];
    const many = Array.from({ length: 250 }, (_, n) => ({
      id: `theme-${n}`,
      language: 'fr' as const,
      attributes: { ...theme?.attributes, slug: `theme-${n}` },
    }));
    cms.content.set('theme', many);
    await pullNow();
    expect(read('theme')).toHaveLength(250);
    expect(cms.asked.filter((address) => address.includes('/themes') && address.includes('locale=fr'))).toHaveLength(3);
  });

  it('reads a list again when it changes between two pages', async () => {
    const [theme] = cms.content.get('theme') ?? [];
    const many = Array.from({ length: 150 }, (_, n) => ({
      id: `theme-${n}`,
      language: 'fr' as const,
      attributes: { ...theme?.attributes, slug: `theme-${n}` },
    }));
    cms.content.set('theme', many);
    cms.behaviour = { kind: 'skew', times: 1 };
    await pullNow();
    expect(read('theme')).toHaveLength(150);
    cms.behaviour = { kind: 'skew', times: 99 };
    await expect(pullNow()).rejects.toThrow('change pendant la lecture');
  });

  it('takes facts from French and words from each language', async () => {
    edit(cms.content, 'event', 'colloque-meknes', 'ar', { eventStatus: 'annulé', kind: 'atelier', title: 'عنوان آخر' });
    edit(cms.content, 'event', 'colloque-meknes', 'fr', { eventStatus: 'reporté' });
    await pullNow();
    const meknes = read('event').filter(({ id }) => id === 'colloque-meknes');
    expect(meknes.map(({ eventStatus, kind }) => [eventStatus, kind])).toEqual(Array(3).fill(['reporté', 'colloque']));
    expect(meknes.find(({ language }) => language === 'ar')?.title).toBe('عنوان آخر');
  });
});

describe('a pull from a CMS that fails', () => {
  const faults: readonly [string, Behaviour, string][] = [
    ['401', { kind: 'status', status: 401 }, 'ne reconnaît pas le jeton'],
    ['403', { kind: 'status', status: 403 }, 'n’a pas le droit'],
    ['404', { kind: 'status', status: 404 }, 'ne connaît pas cette adresse'],
    ['429', { kind: 'status', status: 429 }, 'trop de demandes'],
    ['429 with a long Retry-After', { kind: 'status', status: 429, retryAfter: '3600' }, 'demande d’attendre'],
    ['500', { kind: 'status', status: 500 }, 'en panne'],
    ['503', { kind: 'status', status: 503 }, 'en panne'],
    ['418', { kind: 'status', status: 418 }, '418 inattendue'],
    ['a hang', { kind: 'hang' }, 'pas de réponse complète en 0.6 s'],
    ['a drip', { kind: 'drip' }, 'pas de réponse complète en 0.6 s'],
    ['a truncated reply', { kind: 'truncate' }, 'réponse incomplète'],
    ['a connection that breaks off', { kind: 'reset' }, 's’est interrompue'],
    ['a page of HTML', { kind: 'html' }, 'n’est pas du JSON'],
    ['a redirect elsewhere', { kind: 'redirect' }, 'le CMS renvoie ailleurs'],
    ['JSON of another form', { kind: 'nonsense' }, 'réponse incomplète ou inconnue'],
    ['a compression bomb', { kind: 'bomb' }, 'dépasse 5000000 octets'],
  ];

  it.each(faults)('stops at %s with a line of its own and keeps the last snapshot', async (_, behaviour, line) => {
    await pullNow();
    const before = linkTarget();
    cms.behaviour = behaviour;
    await expect(pullNow()).rejects.toThrow(line);
    expect(linkTarget()).toBe(before);
  });

  it('stops where nothing listens', async () => {
    await cms.close();
    await expect(pullNow()).rejects.toThrow('ECONNREFUSED');
    cms = await fixtureCms(new Map());
  });

  it('goes on after a fault that passes, waiting as long as Retry-After says', async () => {
    cms.behaviour = { kind: 'status', status: 503, times: 2, retryAfter: '0' };
    await expect(pullNow()).resolves.toBeDefined();
    cms.behaviour = { kind: 'status', status: 429, times: 1, retryAfter: '1' };
    const began = performance.now();
    await pullNow();
    expect(performance.now() - began).toBeGreaterThan(1000);
  });
});

describe('a pull that gives too little', () => {
  it('refuses no content at all', async () => {
    cms.content = new Map();
    await expect(pullNow()).rejects.toThrow('ne donne aucun contenu');
    expect(linkTarget()).toBeUndefined();
  });

  it('refuses a site without its name and notices, in whatever language', async () => {
    cms.content.set(
      'site',
      (cms.content.get('site') ?? []).filter(({ language }) => language !== 'ar'),
    );
    await expect(pullNow()).rejects.toThrow('« Site » manque en ar');
  });

  it('refuses a loss of more than 20 %, or of a whole type, unless it is told to accept', async () => {
    const first = await pullNow();
    const whole = new Map(cms.content);
    cms.content.set('city', []);
    await expect(pullNow()).rejects.toThrow('plus aucune entrée « city »');
    cms.content = new Map(
      [...whole].map(([type, entries]) => [type, type === 'site' ? entries : entries.slice(0, 12)]),
    );
    await expect(pullNow()).rejects.toThrow('plus de 20 % manquent');
    expect(linkTarget()).toContain(first.id);
    await expect(pullNow(true)).resolves.toBeDefined();
  });
});

describe('an entry that is unfit', () => {
  it('is left out and named in French, with its field, while the rest goes on', async () => {
    edit(cms.content, 'city', 'tanger', 'ar', { slug: '../etc' });
    edit(cms.content, 'city', 'oujda', 'en', { name: null });
    edit(cms.content, 'event', 'colloque-meknes', 'fr', { eventStatus: 'peut-être' });
    await pullNow();
    expect(
      read('city')
        .filter(({ id }) => id === 'tanger')
        .map(({ language }) => language),
    ).toEqual(['fr', 'en']);
    expect(read('event').some(({ id }) => id === 'colloque-meknes')).toBe(false);
    expect(said.join('\n')).toContain('(ar, champ « slug »)');
    expect(said.join('\n')).toContain('champ « name ») : la valeur manque');
    expect(said.join('\n')).toContain('champ « eventStatus »');
    expect(said.join('\n')).toContain('(ar) : la version française n’est pas en ligne');
  });

  it('is left out where a relation, a component or a list has another form', async () => {
    edit(cms.content, 'event', 'atelier-genre-tanger', 'fr', { city: { id: 7 } });
    edit(cms.content, 'event', 'colloque-meknes', 'fr', { schedule: 'demain' });
    edit(cms.content, 'city', 'rabat', 'fr', { roles: 'pilote' });
    await pullNow();
    expect(read('event').map(({ id }) => id)).not.toContain('colloque-meknes');
    expect(read('event').map(({ id }) => id)).not.toContain('atelier-genre-tanger');
    expect(read('city').map(({ id }) => id)).not.toContain('rabat');
    expect(said.join('\n')).toMatch(/champ « city ».*champ « schedule »|champ « roles »/s);
  });

  it('does not take the address of another', async () => {
    edit(cms.content, 'city', 'tiznit', 'fr', { slug: 'agadir' });
    await pullNow();
    expect(read('city').some(({ id }) => id === 'tiznit')).toBe(false);
    expect(said.join('\n')).toContain('une autre entrée a déjà cette adresse');
  });

  it('loses its relations to entries that are not online', async () => {
    cms.content.set(
      'theme',
      (cms.content.get('theme') ?? []).filter(({ id }) => id !== 'genre'),
    );
    await pullNow();
    expect(read('event').flatMap(({ themes }) => themes)).not.toContain('genre');
  });
});

describe('an image', () => {
  const file = { url: '/uploads/a.png', name: 'a.png' };
  const image = { file, alternative: 'Un aplat', decorative: false, credit: 'Essai', licence: 'Essai' };
  const findings = () => said.filter((line) => line.includes('champ « image »'));
  const pictures = () =>
    read('article')
      .filter(({ id }) => id === 'article-genre')
      .map(({ language, image: found }) => [language, found?.alternative]);

  it('that is gone leaves its entry online without it, and is named', async () => {
    edit(cms.content, 'article', 'article-genre', 'fr', { image });
    await pullNow();
    expect(pictures()).toEqual([
      ['fr', undefined],
      ['ar', undefined],
      ['en', undefined],
    ]);
    expect(findings().join('\n')).toContain('« a.png » est introuvable');
  });

  it('is shown in the languages that describe it, and named in those that do not', async () => {
    cms.media.set(
      file.url,
      await sharp({ create: { width: 50, height: 30, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
    );
    edit(cms.content, 'article', 'article-genre', 'fr', { image });
    edit(cms.content, 'article', 'article-genre', 'ar', { image: { alternative: 'مساحة' } });
    await pullNow();
    expect(pictures()).toEqual([
      ['fr', 'Un aplat'],
      ['ar', 'مساحة'],
      ['en', undefined],
    ]);
    expect(findings()).toHaveLength(1);
    expect(findings()[0]).toContain('(en, champ « image ») : l’image n’a pas de texte alternatif dans cette langue');
  });

  it('that the CMS does not give now stops the pull: a site must not lose its pictures to a fault that passes', async () => {
    cms.media.set(file.url, Buffer.from('never sent'));
    edit(cms.content, 'article', 'article-genre', 'fr', { image });
    cms.mediaStatus = 500;
    await expect(pullNow()).rejects.toThrow('réponse 500');
    expect(linkTarget()).toBeUndefined();
  });
});
