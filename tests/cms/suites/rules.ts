import type { ContentType } from 'shared/generated/index';
import { describe, expect, test } from 'vitest';
import { documentsOf, messageOf, pressPublish, refusalOf } from '../documents.ts';
import { complete, type Data } from '../fixture.ts';
import type { Cms } from '../strapi.ts';

type Case = { name: string; type: ContentType; data: Data; message: RegExp; path: string };

const confirmed = { confirmation: 'confirmé', zone: 'Africa/Casablanca' };

const refused: readonly Case[] = [
  {
    name: 'la fin avant le début',
    type: 'event',
    data: { schedule: { ...confirmed, startDate: '2031-05-02', endDate: '2031-05-01' } },
    message: /Date de fin.*est avant le début/,
    path: 'schedule.endDate',
  },
  {
    name: 'une date confirmée sans date',
    type: 'event',
    data: { schedule: confirmed },
    message: /Une date confirmée demande.*Date de début/,
    path: 'schedule.startDate',
  },
  {
    name: 'une heure sans date',
    type: 'event',
    data: { schedule: { confirmation: 'à confirmer', zone: 'UTC', startTime: '09:30:00.000' } },
    message: /Heure de début.*demande.*Date de début/,
    path: 'schedule.startTime',
  },
  {
    name: 'une image sans texte alternatif ni crédit ni licence',
    type: 'article',
    data: { image: { decorative: false } },
    message: /Texte alternatif.*est vide[^]*Crédit.*est vide[^]*Licence.*est vide/,
    path: 'image.alternative',
  },
  {
    name: 'une image collée dans le texte',
    type: 'article',
    data: { body: 'Avant ![](https://exemple.test/a.png) après' },
    message: /Texte.*contient une image collée/,
    path: 'body',
  },
  {
    name: 'un résumé vide',
    type: 'page',
    data: { summary: '' },
    message: /Résumé.*est vide/,
    path: 'summary',
  },
  {
    name: 'un fait attendu et absent',
    type: 'page',
    data: { kind: null },
    message: /Nature.*est vide/,
    path: 'kind',
  },
  {
    name: 'une action réalisée sans preuve',
    type: 'action',
    data: { actionStatus: 'réalisée' },
    message: /réalisée.*Preuves/,
    path: 'proofs',
  },
  {
    name: 'un document sans fichier ni adresse',
    type: 'article',
    data: { documents: [{ title: 'Document fictif', language: 'fr' }] },
    message: /Documents.*Fichier.*Adresse/,
    path: 'documents.0.file',
  },
  {
    name: 'un contact confirmé sans moyen de le joindre',
    type: 'press-release',
    data: { contacts: [{ confirmation: 'confirmé', name: 'Service fictif' }] },
    message: /confirmé.*Adresse électronique.*Téléphone/,
    path: 'contacts.0.confirmation',
  },
];

type Details = { error?: { details?: { errors?: { path: string[] }[] } } };

export function rules(cms: () => Cms): void {
  describe('règles de publication', () => {
    test.each(refused)('$name est enregistré, mais pas publié : $message', async ({ type, data, message, path }) => {
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

    test('une création qui demande la publication passe par les mêmes règles, et ne laisse rien', async () => {
      const data = { documentId: 'directe', ...complete('page', 'fr', 'directe'), kind: null };
      const documents = documentsOf(cms(), 'page');
      expect(await refusalOf(() => documents.create({ locale: 'fr', status: 'published', data }))).toMatch(/Nature/);
      expect(await documents.findOne({ documentId: 'directe', locale: 'fr' })).toBeNull();
    });

    test('une traduction attend la fiche française', async () => {
      const documents = documentsOf(cms(), 'page');
      await documents.create({ locale: 'fr', data: { documentId: 'attente', ...complete('page', 'fr', 'attente') } });
      await documents.update({ documentId: 'attente', locale: 'ar', data: complete('page', 'ar', 'attente') });
      const message = /Publiez d’abord la fiche française/;
      expect(await refusalOf(() => documents.publish({ documentId: 'attente', locale: 'ar' }))).toMatch(message);
      expect(messageOf(await pressPublish(cms(), 'page', 'attente', 'ar'))).toMatch(message);
      await documents.publish({ documentId: 'attente', locale: ['fr', 'ar'] });
      expect(await documents.findOne({ documentId: 'attente', locale: 'ar', status: 'published' })).not.toBeNull();
    });

    test.each(['de', 'fr-MA', ''])('une langue que le site n’a pas, « %s », est refusée', async (locale) => {
      const documents = documentsOf(cms(), 'page');
      const data = complete('page', 'fr', `langue ${locale}`);
      expect(await refusalOf(() => documents.create({ locale, data }))).toMatch(/^Langue inconnue/);
      expect(await refusalOf(() => documents.publish({ documentId: 'attente', locale }))).toMatch(/^Langue inconnue/);
    });

    test('la publication groupée passe par les mêmes règles', async () => {
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
      'l’adresse %s est refusée dès l’enregistrement',
      async (url) => {
        const data = { ...complete('organisation', 'fr', 'adresse'), url };
        const message = await refusalOf(() => documentsOf(cms(), 'organisation').create({ locale: 'fr', data }));
        expect(message).toMatch(/Site officiel.*n’est pas une adresse du Web/);
      },
    );
  });
}
