import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { describe, expect, test, vi } from 'vitest';
import type { ContentType } from 'shared/generated/index';
import { languageCodes, type Language } from 'shared/languages';
import { documentsOf, messageOf, pressPublish, refusalOf } from '../documents.ts';
import { complete, types, uidOf } from '../fixture.ts';
import type { Answer } from '../caller.ts';
import type { Cms } from '../strapi.ts';

type Entry = { type: ContentType; documentId: string };
type Order = { at?: string; languages?: Language[]; operation?: string; embargo?: boolean };
type Planned = {
  id: number;
  state: string;
  title: string;
  line: string;
  outcome: string;
  time: string;
  screen: string;
};

/** A day so far off that no node wakes for it by itself: these tests say what time it is. */
const day = '2087-03-04';

/** Publishing at an hour, under embargo or not; the clock is given, nothing is slept for. */
export function planning(cms: () => Cms): void {
  const runDue = async (at: string): Promise<void> => {
    const path = join(cms().distDir, 'src/planning/run.js');
    const run = createRequire(import.meta.url)(path) as { runDue(app: Core.Strapi, now: Date): Promise<void> };
    await run.runDue(cms().app, new Date(`${day}T${at}:00.000Z`));
  };
  const draft = async (type: ContentType, documentId: string, languages: Language[] = ['fr']): Promise<Entry> => {
    const documents = documentsOf(cms(), type);
    for (const locale of languages) {
      const data = complete(type, locale, `${documentId} prévu`);
      if (locale === 'fr') await documents.create({ locale, data: { documentId, ...data } });
      else await documents.update({ documentId, locale, data });
    }
    return { type, documentId };
  };
  const order = async ({ type, documentId }: Entry, given: Order = {}): Promise<Answer> => {
    const { at = '10:00', languages = ['fr'], operation = 'publish', embargo = false } = given;
    const body = { type: uidOf(type), documentId, languages, operation, date: day, time: at, embargo };
    return cms().manage('POST', '/planning/entry', body);
  };
  const ordered = async (entry: Entry, given: Order = {}): Promise<void> => {
    const { status, text } = await order(entry, given);
    expect(status, text).toBe(204);
  };
  const beside = async ({ type, documentId }: Entry, language: Language = 'fr'): Promise<Planned[]> => {
    const path = `/planning/entry?type=${uidOf(type)}&documentId=${documentId}&language=${language}`;
    return ((await cms().manage('GET', path)).json as { planned: Planned[] }).planned;
  };
  const online = async ({ type, documentId }: Entry): Promise<Language[]> => {
    const where = { documentId, publishedAt: { $notNull: true } };
    const rows = (await cms().app.db.query(uidOf(type)).findMany({ where })) as { locale: Language }[];
    return languageCodes.filter((code) => rows.some(({ locale }) => locale === code));
  };
  const past = async (): Promise<Planned[]> =>
    ((await cms().manage('GET', '/planning/calendar')).json as { past: Planned[] }).past;

  describe('what is planned', () => {
    test.each(types.filter((type) => type !== 'site'))('is done to a %s at its hour, and not before', async (type) => {
      const entry = await draft(type, `${type}-prevu`);
      await ordered(entry);
      expect(await beside(entry)).toMatchObject([{ state: 'planned', time: '10:00', line: 'Publication en français' }]);
      await runDue('09:59');
      expect(await online(entry)).toEqual([]);
      await runDue('10:00');
      expect(await online(entry)).toEqual(['fr']);
      expect(await beside(entry)).toEqual([]);
      await ordered(entry, { at: '11:00', operation: 'unpublish' });
      await runDue('11:00');
      expect(await online(entry)).toEqual([]);
    });

    test('is done in its languages alone', async () => {
      const entry = await draft('article', 'article-prevu-langues', ['fr', 'ar', 'en']);
      await ordered(entry, { languages: ['fr', 'en'] });
      await ordered(entry, { at: '10:30', languages: ['ar'] });
      expect(await beside(entry, 'ar')).toHaveLength(1);
      await runDue('10:00');
      expect(await online(entry)).toEqual(['fr', 'en']);
      await runDue('10:30');
      expect(await online(entry)).toEqual(['fr', 'ar', 'en']);
      await ordered(entry, { at: '11:00', languages: ['ar'], operation: 'unpublish' });
      await runDue('11:00');
      expect(await online(entry)).toEqual(['fr', 'en']);
    });

    test('is done in the order of its hours after a time in which nobody ran', async () => {
      const entry = await draft('article', 'article-prevu-ordre');
      await ordered(entry, { at: '12:00' });
      await ordered(entry, { at: '11:00', operation: 'unpublish' });
      await ordered(entry, { at: '10:00' });
      await runDue('23:00');
      expect(await online(entry)).toEqual(['fr']);
      expect(await beside(entry)).toEqual([]);
    });

    test('is done once, whoever else looks at the same instant', async () => {
      const entry = await draft('article', 'article-prevu-une-fois');
      await ordered(entry);
      const requests = async () => {
        const [row] = (await cms()
          .app.db.getConnection('publication_requests')
          .where({ document_id: entry.documentId })
          .count('id as count')) as { count: number | string }[];
        return Number(row?.count);
      };
      await Promise.all([runDue('10:00'), runDue('10:00'), runDue('10:00')]);
      expect(await online(entry)).toEqual(['fr']);
      expect(await requests()).toBe(1);
    });

    test('is refused where the rules refuse it, with their reason, and does not keep the others waiting', async () => {
      const entry = await draft('article', 'article-prevu-incomplet');
      const next = await draft('article', 'article-prevu-apres');
      await documentsOf(cms(), 'article').update({ ...entry, locale: 'fr', data: { body: null } });
      await ordered(entry);
      await ordered(next, { at: '10:01' });
      await runDue('10:01');
      expect(await online(entry)).toEqual([]);
      expect(await online(next)).toEqual(['fr']);
      const told = (await past()).find(({ title }) => title.includes('incomplet'));
      expect(told).toMatchObject({ state: 'refused' });
      expect(told?.outcome).toMatch(/^Refusé le mardi 4\u00a0mars 2087 à\u00a010:01\u00a0:\n.*Texte/);
      expect(told?.screen).toContain(`/${entry.documentId}?plugins[i18n][locale]=fr`);
    });

    test('is tried again where it failed for another reason, and then done', async () => {
      const entry = await draft('article', 'article-prevu-panne');
      await ordered(entry);
      const log = vi.spyOn(cms().app.log, 'error').mockReturnValue(cms().app.log);
      const broken = vi.spyOn(cms().app.db, 'query').mockImplementation(() => {
        throw new Error('La base ne répond plus.');
      });
      await runDue('10:00').finally(() => broken.mockRestore());
      expect(log).toHaveBeenCalledWith(expect.stringContaining('La base ne répond plus.'));
      log.mockRestore();
      expect(await online(entry)).toEqual([]);
      expect(await beside(entry)).toMatchObject([{ state: 'planned' }]);
      await runDue('10:00');
      expect(await online(entry)).toEqual(['fr']);
    });

    test('is not done once it is cancelled', async () => {
      const entry = await draft('article', 'article-prevu-annule');
      await ordered(entry);
      const [{ id }] = (await beside(entry)) as [Planned];
      expect((await cms().manage('POST', '/planning/cancel', { id })).status).toBe(204);
      await runDue('10:00');
      expect(await online(entry)).toEqual([]);
      expect(messageOf(await cms().manage('POST', '/planning/cancel', { id }))).toBe('Ce changement n’est plus prévu.');
    });

    test('cannot be in the past, twice at an hour, in a language that is not written, or of an entry that is not', async () => {
      const entry = await draft('article', 'article-prevu-refuse');
      const body = { type: uidOf('article'), documentId: entry.documentId, languages: ['fr'], operation: 'publish' };
      const over = { ...body, date: '2020-01-01', time: '10:00', embargo: false };
      expect(messageOf(await cms().manage('POST', '/planning/entry', over))).toMatch(/^Cette heure est passée/);
      const skipped = { ...over, date: '2025-04-06', time: '02:30' };
      expect(messageOf(await cms().manage('POST', '/planning/entry', skipped))).toContain('02:30 n’existe pas');
      expect(messageOf(await order(entry, { languages: ['ar'] }))).toMatch(/^Il n’y a pas de version en arabe/);
      expect(messageOf(await order({ ...entry, documentId: 'jamais-ecrit' }))).toBe('La fiche n’existe plus.');
      expect(messageOf(await order(entry, { languages: [] }))).toMatch(/^Donnez une date/);
      await ordered(entry);
      expect(messageOf(await order(entry, { operation: 'unpublish' }))).toMatch(/^Un changement est déjà prévu/);
    });

    test('is told to nobody who has not signed in', async () => {
      for (const path of ['/planning/calendar', `/planning/entry?type=${uidOf('article')}&documentId=a&language=fr`]) {
        expect((await cms().read(path)).status).toBe(401);
      }
      for (const path of ['/planning/entry', '/planning/cancel']) {
        expect((await cms().read(path, { method: 'POST', body: '{}' })).status).toBe(401);
      }
    });
  });

  describe('an embargo', () => {
    const release = async (documentId: string): Promise<Entry> => draft('press-release', documentId, ['fr', 'ar']);

    test('keeps a press release from being published by hand until its hour, and publishes it then', async () => {
      const entry = await release('communique-embargo');
      const documents = documentsOf(cms(), 'press-release');
      await ordered(entry, { languages: ['fr', 'ar'], embargo: true });
      const said = `Sous embargo jusqu’au mardi 4\u00a0mars 2087 à\u00a010:00\u00a0: levez d’abord l’embargo.`;
      expect(messageOf(await pressPublish(cms(), 'press-release', entry.documentId, 'fr'))).toBe(said);
      for (const locale of ['fr', 'ar', '*', ['ar', 'en']]) {
        const { documentId } = entry;
        expect(await refusalOf(async () => documents.publish({ documentId, locale }))).toBe(said);
      }
      const saved = { documentId: entry.documentId, locale: 'fr', status: 'published', data: { summary: 'Corrigé.' } };
      expect(await refusalOf(async () => documents.update(saved))).toBe(said);
      await runDue('09:59');
      expect(await online(entry)).toEqual([]);
      await runDue('10:00');
      expect(await online(entry)).toEqual(['fr', 'ar']);
    });

    test('is lifted by an act of its own, after which publishing by hand is as ever', async () => {
      const entry = await release('communique-leve');
      await ordered(entry, { embargo: true });
      const [{ id, line }] = (await beside(entry)) as [Planned];
      expect(line).toBe('Publication en français, sous embargo');
      await cms().manage('POST', '/planning/cancel', { id });
      expect((await pressPublish(cms(), 'press-release', entry.documentId, 'fr')).status).toBe(200);
      expect(await online(entry)).toEqual(['fr']);
    });

    test('is for press releases that are not online, and holds in French at least', async () => {
      const article = await draft('article', 'article-embargo');
      expect(messageOf(await order(article, { embargo: true }))).toMatch(/^Seule la publication d’un communiqué/);
      const entry = await release('communique-en-ligne');
      expect(messageOf(await order(entry, { languages: ['ar'], embargo: true }))).toMatch(
        /comprend toujours le français/,
      );
      await documentsOf(cms(), 'press-release').publish({ documentId: entry.documentId, locale: 'fr' });
      expect(messageOf(await order(entry, { embargo: true }))).toMatch(/^Ce communiqué est déjà en ligne en français/);
    });
  });
}
