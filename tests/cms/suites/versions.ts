import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, beforeAll, expect, test } from 'vitest';
import { contracts } from 'shared/generated/index';
import { exportPath } from 'shared/export';
import { documentsOf, messageOf, pressPublish, refusalOf } from '../documents.ts';
import { draftOf, filled, writeTargets, type Targets } from '../filled.ts';
import { complete, types, uidOf, words } from '../fixture.ts';
import { sendPicture } from '../picture.ts';
import { callerOf } from '../caller.ts';
import { historyOf, type Kept } from '../history.ts';
import type { Cms } from '../strapi.ts';

/** How many versions of an entry are kept in a language, and for how many days once another took its place. */
const [most, days] = [200, 365];

/** Carries out what is planned, as the CMS does at that instant. */
async function runDue({ app, distDir }: Cms, at: string): Promise<void> {
  const run = createRequire(import.meta.url)(join(distDir, 'src/planning/run.js')) as {
    runDue(app: Cms['app'], now: Date): Promise<void>;
  };
  await run.runDue(app, new Date(at));
}

/** Everything that an entry was, and the way back to it. */
export function versions(cms: () => Cms): void {
  const { table, kept, lines, restore, difference, losses, write } = historyOf(cms);
  /** The texts common to the site are there once; whatever else stands in their place goes. */
  const onlySite = async (): Promise<void> => {
    const others = (await cms()
      .app.db.query(uidOf('site'))
      .findMany({ select: ['documentId'] })) as {
      documentId: string;
    }[];
    for (const { documentId } of others) await documentsOf(cms(), 'site').delete({ documentId, locale: '*' });
  };

  describe('a version without a correction that is online', () => {
    test('says what readers would lose, and so do the checks once it is restored', async () => {
      const [documentId, text] = ['article-corrige', 'Le colloque fictif est à Meknès, et non à Tanger.'];
      await write('article', documentId, 'fr', complete('article', 'fr', documentId));
      const corrections = [{ correctedOn: new Date().toISOString(), text }];
      const published = await pressPublish(cms(), 'article', documentId, 'fr', { corrections });
      expect(published.status, published.text).toBe(200);
      const all = await kept('article', documentId);
      expect(await losses(all[0]!.id)).toEqual([]);
      expect(await losses(all.at(-1)!.id)).toEqual([expect.stringContaining(text)]);
      await restore(all.at(-1)!.id);
      const asked = { type: uidOf('article'), documentId, language: 'fr', values: {} };
      const { json } = await cms().manage('POST', '/checks/entry', asked);
      expect(json).toMatchObject({
        obstacles: [],
        advice: expect.arrayContaining([expect.objectContaining({ field: 'corrections' })]) as unknown,
      });
    });
  });

  describe('the versions of an entry', () => {
    let targets: Targets;
    beforeAll(async () => {
      targets = await writeTargets(cms(), 'cible');
    });

    test.each(types)('bring back a %s with all its components, relations and files', async (type) => {
      if (type === 'site') await onlySite();
      const documentId = `${type}-versions`;
      const [first, second] = ([1, 2] as const).map((number) => filled(cms(), type, 'fr', number, targets)) as [
        object,
        object,
      ];
      await write(type, documentId, 'fr', first);
      const was = await draftOf(cms(), type, documentId, 'fr');
      await write(type, documentId, 'fr', second);
      const became = await draftOf(cms(), type, documentId, 'fr');
      expect(became).not.toEqual(was);
      const [, version] = (await kept(type, documentId)) as [Kept, Kept];
      const differing = new Set((await difference(version.id, 'now')).map(({ labels: [label] }) => label));
      expect(differing.size).toBe(Object.keys(first).length);
      expect(await restore(version.id)).toEqual([]);
      expect(await draftOf(cms(), type, documentId, 'fr')).toEqual(was);
      expect(await difference(version.id, 'now')).toEqual([]);
      // What the restoration replaced is a version too: it can be undone.
      const [restored, replaced] = (await kept(type, documentId)) as [Kept, Kept];
      expect(restored.line).toBe('Rétablie par Administration du site');
      await restore(replaced.id);
      expect(await draftOf(cms(), type, documentId, 'fr')).toEqual(became);
    });

    test.each(types)(
      'bring back the words of a translation of a %s, and leave the French entry as it is',
      async (type) => {
        const documentId = `${type}-versions`;
        const french = await draftOf(cms(), type, documentId, 'fr');
        await write(type, documentId, 'ar', filled(cms(), type, 'ar', 1, targets));
        const was = await draftOf(cms(), type, documentId, 'ar');
        await write(type, documentId, 'ar', { ...filled(cms(), type, 'ar', 2, targets), ...words(type, 'ar', 'ب') });
        const [, version] = (await kept(type, documentId, 'ar')) as [Kept, Kept];
        expect(await restore(version.id)).toEqual([]);
        expect(await draftOf(cms(), type, documentId, 'ar')).toEqual(was);
        expect(await draftOf(cms(), type, documentId, 'fr')).toEqual(french);
      },
    );

    test.each(types)('of a %s leave what is published as it is, byte by byte', async (type) => {
      const documentId = type === 'site' ? 'site-versions' : `${type}-en-ligne`;
      for (const language of ['fr', 'ar'] as const) {
        await write(type, documentId, language, { ...complete(type, language, 'avant'), translationStatus: null });
      }
      if (type === 'site') {
        const none = { menu: [], featured: [], socialLinks: [], alert: null, seat: null };
        await write(type, documentId, 'fr', none);
        await write(type, documentId, 'ar', { alert: null });
      }
      for (const language of ['fr', 'ar'] as const) {
        await write(type, documentId, language, complete(type, language, 'après'));
        const answer = await pressPublish(cms(), type, documentId, language, complete(type, language, 'après'));
        expect(answer.status, answer.text).toBe(200);
      }
      const online = async () => (await cms().read(`/api${exportPath(contracts[type].endpoint)}`)).text;
      const before = await online();
      expect(before).toContain('après');
      for (const language of ['fr', 'ar'] as const) {
        const all = await kept(type, documentId, language);
        await restore(all.at(-1)!.id);
        expect(await difference(all.at(-1)!.id, 'now')).toEqual([]);
        expect(await draftOf(cms(), type, documentId, language)).toMatchObject(
          type === 'site' ? {} : { summary: words(type, language, 'avant').summary },
        );
      }
      expect(await online()).toBe(before);
    });

    test('say who did what and when, and keep the same save once', async () => {
      const [type, documentId] = ['article', 'article-qui'] as const;
      await write(type, documentId, 'fr', complete(type, 'fr', 'qui'));
      await write(type, documentId, 'fr', complete(type, 'fr', 'qui'));
      expect(await lines(type, documentId)).toEqual(['Enregistrée à la mise en place du site']);
      expect((await pressPublish(cms(), type, documentId, 'fr', { summary: 'Autre.' })).status).toBe(200);
      await write(type, documentId, 'fr', { summary: 'Encore un autre.' });
      await documentsOf(cms(), type).discardDraft({ documentId, locale: 'fr' });
      await documentsOf(cms(), type).unpublish({ documentId, locale: '*' });
      expect(await lines(type, documentId)).toEqual([
        'Dépubliée à la mise en place du site',
        'Changements abandonnés à la mise en place du site',
        'Enregistrée à la mise en place du site',
        'Publiée par Administration du site',
        'Enregistrée à la mise en place du site',
      ]);
      const [{ moment }] = (await kept(type, documentId)) as [Kept];
      expect(moment).toMatch(/^\S+ \d+(er)?\s\S+ \d{4} à\s\d\d:\d\d$/);
    });

    test('say of what was done at an hour that it was planned', async () => {
      const [type, documentId] = ['article', 'article-heure'] as const;
      await write(type, documentId, 'fr', complete(type, 'fr', 'heure'));
      const order = { type: uidOf(type), documentId, languages: ['fr'], operation: 'publish', embargo: false };
      const planned = await cms().manage('POST', '/planning/entry', { ...order, date: '2087-03-05', time: '10:00' });
      expect(planned.status, planned.text).toBe(204);
      await runDue(cms(), '2087-03-05T10:00:00.000Z');
      expect(await lines(type, documentId)).toEqual([
        'Publiée à l’heure prévue',
        'Enregistrée à la mise en place du site',
      ]);
    });

    test('of one language tell nothing of another one', async () => {
      const [type, documentId] = ['article', 'article-qui'] as const;
      await write(type, documentId, 'ar', complete(type, 'ar', 'لغة'));
      expect(await lines(type, documentId, 'ar')).toEqual(['Enregistrée à la mise en place du site']);
      expect(await lines(type, documentId)).toHaveLength(5);
    });

    test('begin with what stood there before any was kept', async () => {
      const [type, documentId] = ['article', 'article-ancien'] as const;
      await write(type, documentId, 'fr', { ...complete(type, 'fr', 'ancien'), summary: 'Ancien.' });
      await table().where({ document_id: documentId }).delete();
      await write(type, documentId, 'fr', { summary: 'Nouveau.' });
      const [now, found] = (await kept(type, documentId)) as [Kept, Kept];
      expect(await difference(now.id, 'before')).toMatchObject([
        { labels: ['Résumé'], pieces: [{ text: 'Ancien', change: 'removed' }, { text: 'Nouveau' }, { text: '.' }] },
      ]);
      await restore(found.id);
      expect(await draftOf(cms(), type, documentId, 'fr')).toMatchObject({ summary: 'Ancien.' });
    });

    test('leave none of a save that failed, and are undone with it', async () => {
      const [type, documentId] = ['article', 'article-echec'] as const;
      await write(type, documentId, 'fr', complete(type, 'fr', 'échec'));
      const refused = { sources: [{ title: 'Source', url: 'javascript:alert(1)' }] };
      expect(await refusalOf(async () => write(type, documentId, 'fr', refused))).not.toBe('');
      const broken = cms().app.db.transaction(async () => {
        await write(type, documentId, 'fr', { summary: 'Perdu.' });
        throw new Error('La base ne répond plus.');
      });
      await expect(broken).rejects.toThrow('La base ne répond plus.');
      expect(await kept(type, documentId)).toHaveLength(1);
      expect(await draftOf(cms(), type, documentId, 'fr')).not.toMatchObject({ summary: 'Perdu.' });
    });

    test('are all there after saves at the same instant, and the last one is what the entry is', async () => {
      const [type, documentId] = ['article', 'article-ensemble'] as const;
      await write(type, documentId, 'fr', complete(type, 'fr', 'ensemble'));
      const saves = ['un', 'deux', 'trois', 'quatre', 'cinq', 'six'].map(async (word) =>
        documentsOf(cms(), type).update({ documentId, locale: 'fr', data: { summary: word } }),
      );
      await Promise.all(saves);
      const all = await kept(type, documentId);
      expect(all).toHaveLength(7);
      expect(await difference(all[0]!.id, 'now')).toEqual([]);
      const rows = (await table().where({ document_id: documentId, until: null })) as unknown[];
      expect(rows).toHaveLength(1);
    });

    test('leave out what has gone since, and say so', async () => {
      const [type, documentId] = ['article', 'article-lacunes'] as const;
      const theme = { documentId: 'theme-qui-part', ...complete('theme', 'fr', 'qui part') };
      await documentsOf(cms(), 'theme').create({ locale: 'fr', data: theme });
      const file = await sendPicture(cms(), '#335577', 620);
      const image = { file, decorative: true };
      const linked = {
        themes: { set: [theme.documentId, targets.entries('theme')[0]].map((id) => ({ documentId: id })) },
      };
      await write(type, documentId, 'fr', { ...complete(type, 'fr', 'lacunes'), image, ...linked });
      await write(type, documentId, 'fr', { image: null, themes: { set: [] } });
      await documentsOf(cms(), 'theme').delete({ documentId: theme.documentId, locale: '*' });
      expect((await cms().manage('DELETE', `/upload/files/${String(file)}`)).status).toBe(200);
      const [, version] = (await kept(type, documentId)) as [Kept, Kept];
      expect(await restore(version.id)).toEqual([
        'Le fichier «\u202fvue.jpg\u202f» n’existe plus (champ «\u202fFichier de l’image\u202f»).',
        'La fiche liée «\u202fExemple fictif qui part\u202f» n’existe plus (champ «\u202fThèmes\u202f»).',
      ]);
      expect(await draftOf(cms(), type, documentId, 'fr')).toMatchObject({
        image: { file: null, decorative: true },
        themes: [targets.entries('theme')[0]],
      });
    });

    test('leave a field as it is that they are older than', async () => {
      const [type, documentId] = ['article', 'article-jeune'] as const;
      await write(type, documentId, 'fr', { ...complete(type, 'fr', 'jeune'), planParagraph: '2.1' });
      const { id } = (await kept(type, documentId))[0]!;
      const { content } = (await table().where({ id }).first('content')) as { content: string };
      const { planParagraph: _newer, ...older } = JSON.parse(content) as Record<string, unknown>;
      await table()
        .where({ id })
        .update({ content: JSON.stringify(older) });
      await write(type, documentId, 'fr', { summary: 'Autre.', planParagraph: '2.2' });
      expect((await difference(id, 'now')).map(({ labels }) => labels)).toEqual([['Résumé']]);
      await restore(id);
      expect(await draftOf(cms(), type, documentId, 'fr')).toMatchObject({
        planParagraph: '2.2',
        summary: older.summary,
      });
    });

    test('are restored under the rules of a save', async () => {
      const [type, documentId] = ['article', 'article-lacunes'] as const;
      const { id } = (await kept(type, documentId))[0]!;
      const { content } = (await table().where({ id }).first('content')) as { content: string };
      const sources = [{ title: 'Source', url: 'javascript:alert(1)' }];
      await table()
        .where({ id })
        .update({ content: JSON.stringify({ ...JSON.parse(content), sources }) });
      const before = await draftOf(cms(), type, documentId, 'fr');
      const answer = await cms().manage('POST', '/versions/restore', { id });
      expect(answer.status).toBe(400);
      expect(messageOf(answer)).toContain('«\u202fAdresse\u202f»');
      expect(await draftOf(cms(), type, documentId, 'fr')).toEqual(before);
    });

    test('are kept up to a number, and for a time; the last one stays', async () => {
      const [type, documentId] = ['article', 'article-bornes'] as const;
      const ago = (count: number): string => new Date(Date.now() - count * 86_400_000).toISOString();
      await write(type, documentId, 'fr', complete(type, 'fr', 'bornes'));
      const [last] = (await table().where({ document_id: documentId })) as [Record<string, unknown>];
      const { id: _id, ...row } = last;
      const copies = Array.from({ length: most + 5 }, (_, number) => ({ ...row, author: `copie ${String(number)}` }));
      for (let from = 0; from < copies.length; from += 20) {
        await table().insert(copies.slice(from, from + 20).map((copy) => ({ ...copy, at: ago(9), until: ago(8) })));
      }
      await write(type, documentId, 'fr', { summary: 'Borne.' });
      expect(await kept(type, documentId)).toHaveLength(most);
      await table()
        .where({ document_id: documentId, author: 'copie 100' })
        .update({ until: ago(days + 1) });
      await table()
        .where({ document_id: documentId, author: 'copie 101' })
        .update({ until: ago(days - 1) });
      await table()
        .where({ document_id: documentId, until: null })
        .update({ at: ago(days + 1) });
      await write('article', 'article-qui', 'fr', { summary: 'Un enregistrement ailleurs.' });
      const authors = await lines(type, documentId);
      expect(authors).toHaveLength(most - 1);
      expect(authors[0]).toBe('Enregistrée à la mise en place du site');
      expect(authors).toContain('Enregistrée par copie 101');
    });

    test('are shown to nobody who may not read the entry', async () => {
      const { id } = (await kept('article', 'article-qui'))[0]!;
      const paths = ['/versions/deleted', `/versions/difference?id=${String(id)}&with=now`];
      for (const path of paths) expect((await cms().read(path)).status).toBe(401);
      for (const path of ['/versions/restore', '/versions/deleted']) {
        expect((await cms().read(path, { method: 'POST', body: JSON.stringify({ id }) })).status).toBe(401);
      }
      const query = 'type=plugin::upload.file&documentId=article-qui&language=fr';
      expect((await cms().manage('GET', `/versions/entry?${query}`)).status).toBe(403);
      expect(messageOf(await cms().manage('POST', '/versions/restore', { id: 0 }))).toMatch(/n’est plus gardée/);
    });

    test('are shown to whoever reads the entry in the language, and restored by whoever may change it', async () => {
      const { app, url } = cms();
      const account = { email: 'autrice-versions@exemple.test', password: 'Essai-Seulement-3' };
      const role = await cms().manage('POST', '/admin/roles', { name: 'Autrice d’essai', description: 'Essai.' });
      const { id: roleId } = (role.json as { data: { id: number } }).data;
      const fields = Object.keys(contracts.article.fields);
      const permissions = ['create', 'read', 'update'].map((action) => ({
        action: `plugin::content-manager.explorer.${action}`,
        subject: uidOf('article'),
        properties: { fields, locales: ['fr'] },
        conditions: action === 'update' ? ['admin::is-creator'] : [],
      }));
      const granted = await cms().manage('PUT', `/admin/roles/${String(roleId)}/permissions`, { permissions });
      expect(granted.status, granted.text).toBe(200);
      const users = app.service('admin::user') as unknown as { create(user: object): Promise<{ id: number }> };
      const person = { ...account, firstname: 'Amina', lastname: 'Exemple', isActive: true, registrationToken: null };
      const user = await users.create({ ...person, roles: [roleId] });
      const author = callerOf(url, account);

      const path = `/content-manager/collection-types/${uidOf('article')}?locale=fr`;
      const made = await author.manage('POST', path, { title: 'Exemple fictif', summary: 'Un.' });
      const { documentId } = (made.json as { data: { documentId: string } }).data;
      await write('article', documentId, 'ar', { title: 'مثال خيالي' });
      const entry = (id: string, language = 'fr') =>
        `/versions/entry?type=${uidOf('article')}&documentId=${id}&language=${language}`;
      const [own] = ((await author.manage('GET', entry(documentId))).json as { versions: [Kept] }).versions;
      expect(own.line).toBe('Enregistrée par Amina Exemple');
      expect((await author.manage('POST', '/versions/restore', { id: own.id })).status).toBe(200);
      expect(await lines('article', documentId)).toEqual([
        'Rétablie par Amina Exemple',
        'Enregistrée par Amina Exemple',
      ]);
      const { id } = (await kept('article', 'article-qui'))[0]!;
      expect((await author.manage('GET', entry(documentId, 'ar'))).status).toBe(403);
      expect((await author.manage('GET', entry('article-qui'))).status).toBe(200);
      const difference = async (version: number) =>
        (await author.manage('GET', `/versions/difference?id=${String(version)}&with=now`)).json;
      expect(await difference(own.id)).toMatchObject({ mayRestore: true });
      expect(await difference(id)).toMatchObject({ mayRestore: false });
      const refused = await author.manage('POST', '/versions/restore', { id });
      expect(messageOf(refused)).toBe('Votre rôle ne permet pas cela.');
      expect((await cms().manage('DELETE', `/admin/users/${String(user.id)}`)).status).toBe(200);
      expect((await cms().manage('DELETE', `/admin/roles/${String(roleId)}`)).status).toBe(200);
    });
  });
}
