import type { ContentType } from 'shared/generated/index';
import { describe, expect, test } from 'vitest';
import { documentsOf, messageOf, pressPublish, refusalOf } from '../documents.ts';
import { complete, type Data } from '../fixture.ts';
import type { Cms } from '../strapi.ts';

type Case = { name: string; type: ContentType; data: Data; message: RegExp; path: string };

const confirmed = { confirmation: 'confirmé', zone: 'Africa/Casablanca' };

const refused: readonly Case[] = [
  {
    name: 'an end before the start',
    type: 'event',
    data: { schedule: { ...confirmed, startDate: '2031-05-02', endDate: '2031-05-01' } },
    message: /Date de fin.*est avant le début/,
    path: 'schedule.endDate',
  },
  {
    name: 'a confirmed schedule without a date',
    type: 'event',
    data: { schedule: confirmed },
    message: /Une date confirmée demande.*Date de début/,
    path: 'schedule.startDate',
  },
  {
    name: 'a time without a date',
    type: 'event',
    data: { schedule: { confirmation: 'à confirmer', zone: 'UTC', startTime: '09:30:00.000' } },
    message: /Heure de début.*demande.*Date de début/,
    path: 'schedule.startTime',
  },
  {
    name: 'an image without file and alternative text',
    type: 'article',
    data: { image: { decorative: false } },
    message: /Fichier de l’image.*est vide[^]*Texte alternatif.*est vide/,
    path: 'image.alternative',
  },
  {
    name: 'a picture pasted into the text',
    type: 'article',
    data: { body: 'Avant ![](https://exemple.test/a.png) après' },
    message: /Texte.*contient une image collée/,
    path: 'body',
  },
  {
    name: 'an empty summary',
    type: 'page',
    data: { summary: '' },
    message: /Résumé.*est vide/,
    path: 'summary',
  },
  {
    name: 'a missing fact',
    type: 'page',
    data: { kind: null },
    message: /Nature.*est vide/,
    path: 'kind',
  },
  {
    name: 'an action done without a proof',
    type: 'action',
    data: { actionStatus: 'réalisée' },
    message: /réalisée.*Preuves/,
    path: 'proofs',
  },
  {
    name: 'a document with neither file nor address',
    type: 'article',
    data: { documents: [{ title: 'Document fictif', language: 'fr' }] },
    message: /Documents.*Fichier.*Adresse/,
    path: 'documents.0.file',
  },
  {
    name: 'a confirmed contact that cannot be reached',
    type: 'press-release',
    data: { contacts: [{ confirmation: 'confirmé', name: 'Service fictif' }] },
    message: /confirmé.*Adresse électronique.*Téléphone/,
    path: 'contacts.0.confirmation',
  },
];

type Details = { error?: { details?: { errors?: { path: string[] }[] } } };

export function rules(cms: () => Cms): void {
  describe('the rules of publication', () => {
    test.each(refused)('let $name be saved but not published: $message', async ({ type, data, message, path }) => {
      const documents = documentsOf(cms(), type);
      const entry = { ...complete(type, 'fr', `règle ${path}`), ...data };
      const { documentId } = await documents.create({ locale: 'fr', data: entry });
      expect(await refusalOf(() => documents.publish({ documentId, locale: 'fr' }))).toMatch(message);
      const answer = await pressPublish(cms(), type, documentId, 'fr');
      expect(answer.status, answer.text).toBe(400);
      expect(messageOf(answer)).toMatch(message);
      const errors = (answer.json as Details).error?.details?.errors ?? [];
      expect(errors.map((error) => error.path.join('.'))).toContain(path);
      expect(await documents.findOne({ documentId, locale: 'fr', status: 'published' })).toBeNull();
    });

    test('hold for a creation that asks for publication, and leave nothing of it', async () => {
      const data = { documentId: 'directe', ...complete('page', 'fr', 'directe'), kind: null };
      const documents = documentsOf(cms(), 'page');
      expect(await refusalOf(() => documents.create({ locale: 'fr', status: 'published', data }))).toMatch(/Nature/);
      expect(await documents.findOne({ documentId: 'directe', locale: 'fr' })).toBeNull();
    });

    test('have a translation wait for the French entry', async () => {
      const documents = documentsOf(cms(), 'page');
      await documents.create({ locale: 'fr', data: { documentId: 'attente', ...complete('page', 'fr', 'attente') } });
      await documents.update({ documentId: 'attente', locale: 'ar', data: complete('page', 'ar', 'attente') });
      const message = /Publiez d’abord la fiche française/;
      expect(await refusalOf(() => documents.publish({ documentId: 'attente', locale: 'ar' }))).toMatch(message);
      expect(messageOf(await pressPublish(cms(), 'page', 'attente', 'ar'))).toMatch(message);
      await documents.publish({ documentId: 'attente', locale: ['fr', 'ar'] });
      expect(await documents.findOne({ documentId: 'attente', locale: 'ar', status: 'published' })).not.toBeNull();
    });

    test('keep what was typed into a new translation that they refuse to publish', async () => {
      const documents = documentsOf(cms(), 'page');
      const french = complete('page', 'fr', 'refus');
      const { documentId, slug } = await documents.create({ locale: 'fr', status: 'published', data: french });
      const typed = { title: 'مثال خيالي للرفض', summary: '', slug };
      const refusal = await pressPublish(cms(), 'page', documentId, 'ar', typed);
      expect(refusal.status).toBe(400);
      expect(messageOf(refusal)).toMatch(/Résumé.*est vide/);
      const kept = { title: 'مثال خيالي للرفض', slug: 'مثال-خيالي-للرفض' };
      expect(await documents.findOne({ documentId, locale: 'ar' })).toMatchObject(kept);
      expect(await documents.findOne({ documentId, locale: 'ar', status: 'published' })).toBeNull();

      const english = { ...complete('page', 'en', 'kept'), slug };
      const accepted = await pressPublish(cms(), 'page', documentId, 'en', english);
      expect(accepted.status, accepted.text).toBe(200);
      const online = await documents.findOne({ documentId, locale: 'en', status: 'published' });
      expect(online).toMatchObject({ title: 'Invented example kept', slug: 'invented-example-kept' });
    });

    test('have a translation that was filled from the French entry be translated first', async () => {
      const documents = documentsOf(cms(), 'page');
      const french = {
        ...complete('page', 'fr', 'à traduire'),
        summary: 'Un résumé fictif, assez long pour qu’on le reconnaisse.',
      };
      const { documentId, slug } = await documents.create({ locale: 'fr', status: 'published', data: french });
      // What « Remplir depuis une autre langue » puts into the form.
      const filled = { ...french, title: 'مثال خيالي للترجمة', slug, translationStatus: 'originale' };
      expect(await documents.update({ documentId, locale: 'ar', data: filled })).toMatchObject({
        slug: 'مثال-خيالي-للترجمة',
        translationStatus: 'traduction de travail',
        kind: null,
      });
      const message = /Résumé.*est encore le texte français/;
      expect(await refusalOf(() => documents.publish({ documentId, locale: 'ar' }))).toMatch(message);
      expect(messageOf(await pressPublish(cms(), 'page', documentId, 'ar'))).toMatch(message);
      await documents.update({ documentId, locale: 'ar', data: { summary: 'ملخص خيالي.' } });
      await expect(documents.publish({ documentId, locale: 'ar' })).resolves.toBeDefined();
    });

    test.each(['de', 'fr-MA', ''])('refuse a language that the site does not have: « %s »', async (locale) => {
      const documents = documentsOf(cms(), 'page');
      const data = complete('page', 'fr', `langue ${locale}`);
      expect(await refusalOf(() => documents.create({ locale, data }))).toMatch(/^Langue inconnue/);
      expect(await refusalOf(() => documents.publish({ documentId: 'attente', locale }))).toMatch(/^Langue inconnue/);
    });

    test('hold for publication in bulk', async () => {
      const documents = documentsOf(cms(), 'page');
      const good = await documents.create({ locale: 'fr', data: complete('page', 'fr', 'groupée bonne') });
      const bad = await documents.create({
        locale: 'fr',
        data: { ...complete('page', 'fr', 'groupée mauvaise'), kind: null },
      });
      const answer = await cms().manage(
        'POST',
        '/content-manager/collection-types/api::page.page/actions/bulkPublish',
        {
          documentIds: [good.documentId, bad.documentId],
          locale: 'fr',
        },
      );
      expect(answer.status).toBe(400);
      expect(messageOf(answer)).toMatch(/Nature/);
      expect(await documents.findOne({ documentId: good.documentId, locale: 'fr', status: 'published' })).toBeNull();
    });

    test.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://exemple.test', 'exemple.test'])(
      'refuse the address %s at the save already',
      async (url) => {
        const data = { ...complete('organisation', 'fr', 'adresse'), url };
        const message = await refusalOf(() => documentsOf(cms(), 'organisation').create({ locale: 'fr', data }));
        expect(message).toMatch(/Site officiel.*n’est pas une adresse du Web/);
      },
    );
  });
}
