import { schemas, type Article } from 'shared/generated/index';
import { expect, test } from 'vitest';
import { exampleStore } from '../content/example.ts';
import { newsOf } from './structured.ts';

const address = (path: string): string => `https://example.org${path}`;
const site = exampleStore({ site: [{ type: 'site', id: 's', language: 'en', name: 'Fictitious' }] }).site('en');
const article = (more: Partial<Article> = {}): Article =>
  schemas.article.parse({
    ...{ type: 'article', id: 'a', language: 'en', translations: {}, title: 'Fictitious', slug: 'a', summary: 'None' },
    ...{
      body: '',
      themes: [],
      cities: [],
      actions: [],
      events: [],
      documents: [],
      sources: [],
      corrections: [],
      translationStatus: 'originale',
    },
    ...more,
  });

test('news has its language, its page and its publisher, and no date that nobody knows', () => {
  const news = newsOf(article(), site, address);
  expect(news).toMatchObject({
    headline: 'Fictitious',
    inLanguage: 'en',
    mainEntityOfPage: 'https://example.org/en/news/a/',
    publisher: { '@id': 'https://example.org/#network', name: 'Fictitious' },
  });
  for (const absent of ['datePublished', 'dateModified', 'image']) expect(news).not.toHaveProperty(absent);
});

test('a correction is told with its day, and is the last change of the text', () => {
  const corrected = article({
    updatedOn: '2026-11-23T11:00:00.000Z',
    corrections: [{ correctedOn: '2026-11-25T10:00:00.000Z', text: 'Fictitious correction' }],
  });
  expect(newsOf(corrected, site, address)).toMatchObject({
    dateModified: '2026-11-25T10:00:00.000Z',
    correction: [
      { '@type': 'CorrectionComment', datePublished: '2026-11-25T10:00:00.000Z', text: 'Fictitious correction' },
    ],
  });
  expect(newsOf(article(), site, address)).not.toHaveProperty('correction');
});

test('known dates and a picture with its credit are told', () => {
  const file = {
    file: 'abc.jpg',
    mime: 'image/jpeg',
    bytes: 1,
    width: 1400,
    height: 900,
    copies: [],
    credit: 'Fictitious',
    licence: 'None',
  };
  const dated = article({
    publishedOn: '2026-11-23T10:00:00.000Z',
    updatedOn: '2026-11-23T11:00:00.000Z',
    image: { file, decorative: true },
  });
  expect(newsOf(dated, site, address)).toMatchObject({
    datePublished: '2026-11-23T10:00:00.000Z',
    dateModified: '2026-11-23T11:00:00.000Z',
    image: { url: 'https://example.org/media/abc.jpg', creditText: 'Fictitious' },
  });
});
