import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ContentType } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import type { Answer, Caller } from '../caller.ts';
import { documentsOf, messageOf } from '../documents.ts';
import { complete, uidOf, type Data } from '../fixture.ts';
import { historyOf } from '../history.ts';
import { join, leave, type Member } from '../people.ts';
import type { Cms } from '../strapi.ts';

type Cell = { language: string; line: string; changed?: string; status?: string; screen: string; action?: string };
type Row = { id: string; title: string; kind: string; cells: Cell[] };
type Board = {
  rows: Row[];
  counts: { language: string; absent: number; stale: number; current: number; working: number; validated: number }[];
  found: number;
  pages: number;
};
type Source = {
  line: string;
  atLeast: boolean;
  changes: { labels: string[] }[];
  fields: { name: string; label: string; text: string }[];
};

/** The board of translations: what is absent, late or up to date, and who answers for it. */
export function translationBoard(cms: () => Cms): void {
  const { table, write: writeAs } = historyOf(cms);
  const read = async (query = '', who: Caller = cms()): Promise<Answer> =>
    who.manage('GET', `/translation/board?type=${uidOf('article')}&${query}`);
  const board = async (query = '', who: Caller = cms()): Promise<Board> => {
    const answer = await read(query, who);
    expect(answer.status, answer.text).toBe(200);
    return answer.json as Board;
  };
  const cellOf = async (documentId: string, language: Language = 'ar'): Promise<Cell> => {
    // Entries of other tests may fill the first page.
    for (let page = 1; ; page += 1) {
      const { rows, pages } = await board(`language=${language}&page=${String(page)}`);
      const row = rows.find(({ id }) => id === `${uidOf('article')} ${documentId}`);
      if (row !== undefined || page >= pages) return row!.cells[0]!;
    }
  };
  const sourceOf = async (type: ContentType, documentId: string, language: Language): Promise<Source> =>
    (await cms().manage('GET', `/translation/entry?type=${uidOf(type)}&documentId=${documentId}&language=${language}`))
      .json as Source;
  const write = async (documentId: string, language: Language, data: Data): Promise<void> => {
    // Instants tell what came first: no two saves are of the same one.
    await wait(5);
    await writeAs('article', documentId, language, data);
  };
  const begin = async (documentId: string, ...languages: Language[]): Promise<void> => {
    for (const language of languages) await write(documentId, language, complete('article', language, documentId));
  };

  describe('the board of translations', () => {
    let translator: Member;
    beforeAll(async () => {
      translator = await join(cms(), 'translator', 'Traductrice');
    });
    afterAll(async () => {
      await leave(cms(), [translator]);
      for (const { documentId } of await documentsOf(cms(), 'article').findMany({ locale: 'fr' })) {
        if (documentId.startsWith('tableau-')) {
          await documentsOf(cms(), 'article').delete({ documentId, locale: '*' });
        }
      }
    });

    test('tells what is absent, and where one begins', async () => {
      await begin('tableau-a', 'fr', 'en');
      const cell = await cellOf('tableau-a');
      expect(cell).toMatchObject({ line: 'Absente', action: 'Commencer la traduction' });
      expect(cell.screen).toBe(
        '/content-manager/collection-types/api::article.article/tableau-a?plugins[i18n][locale]=ar',
      );
      expect(await cellOf('tableau-a', 'en')).toMatchObject({ line: 'À jour', status: 'Traduction de travail' });
    });

    test('tells what is late, with the fields that changed, until the translation is saved again', async () => {
      await begin('tableau-b', 'fr', 'ar');
      await write('tableau-b', 'fr', { summary: 'Un autre résumé fictif.', sources: [{ title: 'Source fictive' }] });
      expect(await cellOf('tableau-b')).toMatchObject({
        line: 'En retard',
        changed: 'Changé en français\u00a0: Résumé, Sources.',
        action: 'Mettre à jour',
      });
      await write('tableau-b', 'ar', { summary: 'ملخص خيالي آخر.' });
      expect((await cellOf('tableau-b')).line).toBe('À jour');
      expect((await cellOf('tableau-b')).action).toBeUndefined();
    });

    test('takes a save without a change for a look: what was late is up to date', async () => {
      await begin('tableau-c', 'fr', 'ar');
      await write('tableau-c', 'fr', { title: 'Un autre titre fictif' });
      expect((await cellOf('tableau-c')).line).toBe('En retard');
      await write('tableau-c', 'ar', {});
      expect((await cellOf('tableau-c')).line).toBe('À jour');
    });

    test('does not take facts, a publication or a change taken back for a change of words', async () => {
      await begin('tableau-d', 'fr', 'ar');
      await write('tableau-d', 'fr', { planParagraph: '2.3', slug: 'une-autre-adresse' });
      await documentsOf(cms(), 'article').publish({ documentId: 'tableau-d', locale: 'fr' });
      expect((await cellOf('tableau-d')).line).toBe('À jour');
      await write('tableau-d', 'fr', { title: 'Un titre fictif d’une heure' });
      expect((await cellOf('tableau-d')).line).toBe('En retard');
      // Within a minute of the save its version would take the publication up: here it leaves one of its own.
      await table().where({ document_id: 'tableau-d', language: 'ar' }).update({ at: '2025-01-05T10:00:00.000Z' });
      await documentsOf(cms(), 'article').publish({ documentId: 'tableau-d', locale: 'ar' });
      expect((await cellOf('tableau-d')).line, 'a publication is no translation').toBe('En retard');
      await write('tableau-d', 'fr', { title: complete('article', 'fr', 'tableau-d')['title'] });
      expect((await cellOf('tableau-d')).line).toBe('À jour');
    });

    test('says « au moins » where what the translator saw is kept no more', async () => {
      await begin('tableau-e', 'fr', 'ar');
      await write('tableau-e', 'fr', { title: 'Un deuxième titre fictif' });
      await write('tableau-e', 'fr', { summary: 'Un deuxième résumé fictif.' });
      const first = (await table().where({ document_id: 'tableau-e', language: 'fr' }).orderBy('id').first()) as {
        id: number;
      };
      await table().where({ id: first.id }).delete();
      expect((await cellOf('tableau-e')).changed).toBe('Changé en français, au moins\u00a0: Résumé.');
      expect((await sourceOf('article', 'tableau-e', 'ar')).atLeast).toBe(true);
    });

    test('names who validated a translation, whoever saves it afterwards', async () => {
      await begin('tableau-f', 'fr', 'ar');
      const path = `/content-manager/collection-types/${uidOf('article')}/tableau-f?locale=ar`;
      const saved = await translator.manage('PUT', path, { translationStatus: 'traduction validée' });
      expect(saved.status, saved.text).toBe(200);
      await write('tableau-f', 'ar', { summary: 'ملخص خيالي.' });
      expect((await cellOf('tableau-f')).status).toMatch(/^Validée par Traductrice, le\u00a0\p{L}+ \d/u);
      await table().where({ document_id: 'tableau-f', language: 'ar' }).delete();
      expect((await cellOf('tableau-f')).status).toBe('Traduction validée');
    });

    test('puts what is late first and what is absent next, counts and narrows', async () => {
      const ids = (found: Board): string[] =>
        found.rows.map(({ id }) => id.split(' ')[1]!).filter((id) => id.startsWith('tableau-'));
      const all = await board('language=ar');
      expect(ids(all).slice(0, 2)).toEqual(['tableau-e', 'tableau-a']);
      const late = await board('language=ar&state=stale');
      expect(ids(late)).toEqual(['tableau-e']);
      expect(all.counts.find(({ language }) => language === 'ar')?.stale).toBe(late.found);
      expect(ids(await board('language=ar&state=validated'))).toEqual(['tableau-f']);
      expect(ids(await board('language=en&state=absent'))).not.toContain('tableau-a');
      const refused = await read('state=jamais');
      expect([refused.status, messageOf(refused)]).toEqual([400, expect.stringContaining('Ce filtre n’existe pas')]);
    });

    test('offers a translator a translation, and nobody an unread type', async () => {
      const { rows } = await board('language=ar&state=absent', translator);
      expect(rows.find(({ id }) => id.endsWith('tableau-a'))?.cells[0]?.action).toBe('Commencer la traduction');
      const unknown = await cms().manage('GET', '/translation/entry?type=plugin::upload.file&documentId=1&language=ar');
      expect(unknown.status).toBe(403);
    });

    test('shows beside a translation the French words and what changed in them', async () => {
      const { changes, fields, atLeast } = await sourceOf('article', 'tableau-b', 'ar');
      expect([changes, atLeast]).toEqual([[], false]);
      expect(fields.map(({ name, label }) => [name, label])).toEqual([
        ['title', 'Titre'],
        ['summary', 'Résumé'],
        ['body', 'Texte'],
        ['sources.0.title', expect.stringMatching(/^Sources 1 › /)],
      ]);
      await write('tableau-b', 'fr', { title: 'Un troisième titre fictif' });
      expect((await sourceOf('article', 'tableau-b', 'ar')).changes.map(({ labels }) => labels)).toEqual([['Titre']]);
    });
  });
}
