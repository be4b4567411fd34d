import { createRequire } from 'node:module';
import { join as pathOf } from 'node:path';
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ContentType } from 'shared/generated/index';
import type { Answer, Caller } from '../caller.ts';
import { documentsOf, messageOf, pressPublish } from '../documents.ts';
import { complete, uidOf, type Data } from '../fixture.ts';
import { join, leave, type Member } from '../people.ts';
import type { Cms } from '../strapi.ts';

type Review = { step: string; state: string; history: { line: string; note?: string }[]; obstacle?: string };
type Mine = { toReview: { title: string; screen: string }[]; toMend: { title: string; note: string }[] };

/** From writing to publication by two: who may do which step, and what is refused to whom. */
export function review(cms: () => Cms): void {
  const release: ContentType = 'press-release';
  const pathFor = (type: ContentType, documentId = '') =>
    `/content-manager/collection-types/${uidOf(type)}/${documentId}`;
  const text = (documentId: string): Data => complete(release, 'fr', documentId);
  const write = async (who: Caller, documentId: string, data: Data = {}): Promise<string> => {
    const {
      status,
      json,
      text: said,
    } = await who.manage('POST', `${pathFor(release)}?locale=fr`, {
      ...text(documentId),
      ...data,
    });
    expect(status, said).toBe(201);
    return (json as { data: { documentId: string } }).data.documentId;
  };
  const amend = async (who: Caller, documentId: string, data: Data): Promise<void> => {
    const { status, text: said } = await who.manage('PUT', `${pathFor(release, documentId)}?locale=fr`, data);
    expect(status, said).toBe(200);
  };
  const beside = async (who: Caller, documentId: string): Promise<Review> =>
    (await who.manage('GET', `/review/entry?type=${uidOf(release)}&documentId=${documentId}&language=fr`))
      .json as Review;
  const seenOf = async (documentId: string): Promise<string> => {
    const draft = await documentsOf(cms(), release).findOne({ documentId, locale: 'fr', status: 'draft' });
    return new Date(String(draft?.['updatedAt'])).toISOString();
  };
  const step = async (who: Caller, documentId: string, name: string, given: object = {}): Promise<Answer> => {
    const order = { type: uidOf(release), documentId, language: 'fr', step: name, note: '' };
    return who.manage('POST', '/review/entry', { ...order, seen: await seenOf(documentId), ...given });
  };
  const done = async (...given: Parameters<typeof step>): Promise<void> => {
    const { status, text: said } = await step(...given);
    expect(status, said).toBe(204);
  };
  const mine = async (who: Caller): Promise<Mine> => (await who.manage('GET', '/review/mine')).json as Mine;
  const publish = async (who: Caller, documentId: string, data: Data = {}) =>
    pressPublish(who, release, documentId, 'fr', data);
  const plan = async (who: Caller, documentId: string, embargo: boolean) =>
    who.manage('POST', '/planning/entry', {
      ...{ type: uidOf(release), documentId, languages: ['fr'], operation: 'publish' },
      ...{ date: '2087-03-05', time: '10:00', embargo },
    });

  describe('an officer who is alone', () => {
    test('publishes a press release and plans an embargo as ever', async () => {
      const released = await write(cms(), 'communique-seul');
      expect((await publish(cms(), released)).status).toBe(200);
      const planned = await write(cms(), 'communique-seul-embargo');
      expect((await plan(cms(), planned, true)).status).toBe(204);
    });
  });

  describe('a review', () => {
    let writer: Member;
    let reader: Member;
    let publisher: Member;
    beforeAll(async () => {
      writer = await join(cms(), 'writer', 'Amina');
      reader = await join(cms(), 'translator', 'Brahim');
      publisher = await join(cms(), 'publisher', 'Chama');
    });
    afterAll(async () => leave(cms(), [writer, reader, publisher]));

    test('goes from who writes to who reads, back with a note, and to who publishes', async () => {
      const documentId = await write(writer, 'communique-relu');
      expect(await beside(writer, documentId)).toMatchObject({
        state: 'En rédaction',
        mayAsk: true,
        mayApprove: false,
      });
      expect(messageOf(await publish(publisher, documentId))).toMatch(
        /^Un communiqué se publie à deux.*personne n’a relu/,
      );

      await done(writer, documentId, 'asked');
      const waiting = (await mine(reader)).toReview.find(({ title }) => title.includes('communique-relu'));
      expect(waiting?.screen).toContain(`${documentId}?plugins[i18n][locale]=fr`);
      expect((await mine(writer)).toReview).toEqual([]);
      expect(messageOf(await step(reader, documentId, 'returned'))).toMatch(/^Écrivez dans la note/);
      await done(reader, documentId, 'returned', { note: 'Le titre est trop long.' });
      expect((await mine(writer)).toMend).toMatchObject([{ note: 'Le titre est trop long.' }]);

      await amend(writer, documentId, { title: 'Exemple fictif plus court' });
      expect(await mine(writer)).toMatchObject({ toMend: [] });
      await done(writer, documentId, 'asked');
      await done(reader, documentId, 'read');
      const { state, history } = await beside(publisher, documentId);
      expect(state).toBe('Relu');
      expect(history.map(({ line, note = '' }) => line.replace(/ (à\s\d\d:\d\d|le \d).*/, '') + note)).toEqual([
        'Relu par Brahim',
        'Envoyé en relecture par Amina',
        'Écrit par Amina',
        'Rendu par BrahimLe titre est trop long.',
        'Envoyé en relecture par Amina',
        'Écrit par Amina',
      ]);
      expect((await publish(publisher, documentId)).status).toBe(200);
    });

    test('is undone by a change, and by none that changes nothing, whoever saves', async () => {
      const documentId = await write(writer, 'communique-change');
      await done(reader, documentId, 'read');
      const image = { caption: 'Exemple fictif' };
      await amend(publisher, documentId, text('communique-change'));
      expect(await beside(writer, documentId)).toMatchObject({ state: 'Relu' });
      for (const change of [{ body: 'Autre texte' }, { image }, { image: { caption: 'Autre légende' } }]) {
        await amend(writer, documentId, change);
        expect(await beside(writer, documentId)).toMatchObject({ state: 'En rédaction' });
        await done(reader, documentId, 'read');
      }
      await documentsOf(cms(), release).update({ documentId, locale: 'fr', data: { body: 'Texte d’un script' } });
      expect(await beside(writer, documentId)).toMatchObject({ state: 'En rédaction' });
    });

    test('refuses to publish what is changed as it is published, and keeps what was read', async () => {
      const documentId = await write(writer, 'communique-en-passant');
      await done(reader, documentId, 'read');
      const changed = { ...text('communique-en-passant'), body: 'Glissé au dernier moment' };
      expect(messageOf(await publish(publisher, documentId, changed))).toMatch(
        /personne n’a relu la version en français/,
      );
      expect(await beside(publisher, documentId)).toMatchObject({ state: 'Relu' });
      expect((await publish(publisher, documentId, text('communique-en-passant'))).status).toBe(200);
    });

    test('asks for two: who wrote last neither reads nor publishes nor plans it, once somebody else may', async () => {
      const documentId = await write(publisher, 'communique-a-deux');
      expect(messageOf(await step(publisher, documentId, 'read'))).toMatch(/^Vous avez écrit ce texte/);
      await done(publisher, documentId, 'asked');
      for (const embargo of [true, false]) {
        expect(messageOf(await plan(cms(), documentId, embargo))).toMatch(/^Un communiqué se publie à deux/);
      }
      await done(reader, documentId, 'read');
      const own = /vous avez écrit la version en français\. Demandez à une autre personne/;
      expect((await beside(publisher, documentId)).obstacle).toMatch(own);
      expect(messageOf(await publish(publisher, documentId))).toMatch(own);
      for (const embargo of [true, false]) expect(messageOf(await plan(publisher, documentId, embargo))).toMatch(own);
      const several = { documentIds: [documentId], locale: ['fr'] };
      const bulk = await publisher.manage('POST', `${pathFor(release)}actions/bulkPublish`, several);
      expect(messageOf(bulk)).toMatch(own);
      expect((await plan(cms(), documentId, true)).status).toBe(204);
    });

    test('lets what was planned by two go online at its hour, whoever’s request wakes the node', async () => {
      const documentId = await write(writer, 'communique-a-l-heure');
      await done(reader, documentId, 'read');
      expect((await plan(publisher, documentId, true)).status).toBe(204);
      const run = createRequire(import.meta.url)(pathOf(cms().distDir, 'src/planning/run.js')) as {
        runDue(app: Core.Strapi, now: Date): Promise<void>;
      };
      await amend(writer, documentId, { body: 'Corrigé avant l’heure' });
      const state = { user: { id: writer.id }, userAbility: { can: () => false } };
      const asked = { state } as unknown as Parameters<Core.Strapi['requestContext']['run']>[0];
      await cms().app.requestContext.run(asked, async () =>
        run.runDue(cms().app, new Date('2087-03-05T10:00:00.000Z')),
      );
      const found = await documentsOf(cms(), release).findOne({ documentId, locale: 'fr', status: 'published' });
      expect(found).toMatchObject({ body: 'Corrigé avant l’heure' });
    });

    test('judges only the text that was seen', async () => {
      const documentId = await write(writer, 'communique-vu');
      await done(writer, documentId, 'asked');
      const seen = new Date(0).toISOString();
      expect(messageOf(await step(reader, documentId, 'read', { seen }))).toMatch(/^Le texte a changé depuis/);
    });

    test('is asked for by who alone wrote the text, also before the screen hears of the last save', async () => {
      const documentId = await write(writer, 'communique-a-peine-enregistre');
      const seen = await seenOf(documentId);
      await amend(writer, documentId, { body: 'À peine enregistré' });
      await done(writer, documentId, 'asked', { seen });
      await amend(publisher, documentId, { body: 'D’une autre main' });
      expect(messageOf(await step(writer, documentId, 'asked', { seen }))).toMatch(/^Le texte a changé depuis/);
    });

    test('is for who may: a writer does not read, a translator sends no French text', async () => {
      const documentId = await write(writer, 'communique-roles');
      expect((await step(writer, documentId, 'read')).status).toBe(403);
      expect((await step(reader, documentId, 'asked')).status).toBe(403);
      expect(messageOf(await step(publisher, documentId, 'returned', { note: 'Rien.' }))).toMatch(/rien à rendre/);
      expect((await cms().read('/review/mine')).status).toBe(401);
    });

    test('asks nobody for a second person where the setting says so, nor for other types', async () => {
      const documentId = await write(publisher, 'communique-reglage');
      expect((await publish(publisher, documentId)).status).toBe(400);
      process.env['CMS_SECOND_PERSON'] = 'false';
      expect((await publish(publisher, documentId)).status).toBe(200);
      delete process.env['CMS_SECOND_PERSON'];
      const article = { documentId: 'article-sans-relecture', ...complete('article', 'fr', 'sans relecture') };
      await documentsOf(cms(), 'article').create({ locale: 'fr', data: article });
      expect((await pressPublish(publisher, 'article', article.documentId, 'fr')).status).toBe(200);
    });

    test('leaves nothing of itself in what the site reads, and goes with its entry', async () => {
      const documentId = await write(writer, 'communique-efface');
      await done(writer, documentId, 'asked');
      const steps = () => cms().app.db.getConnection('review_steps').where({ document_id: documentId });
      expect(await steps()).toHaveLength(2);
      await documentsOf(cms(), release).delete({ documentId, locale: '*' });
      expect(await steps()).toEqual([]);
    });
  });
}
