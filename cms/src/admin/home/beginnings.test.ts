import { describe, expect, it } from 'vitest';
import { beginningsOf } from './beginnings';

const create = (subject: string, locales?: string[]) => ({
  action: 'plugin::content-manager.explorer.create',
  subject,
  ...(locales === undefined ? {} : { properties: { locales } }),
});

describe('what can be begun from the home', () => {
  it('is news, press releases and events, in this order, each in its French form', () => {
    const all = ['api::event.event', 'api::article.article', 'api::press-release.press-release'];
    const begun = beginningsOf(all.map((type) => create(type, ['fr', 'ar', 'en'])));
    expect(begun.map(({ label }) => label)).toEqual(['Nouvelle actualité', 'Nouveau communiqué', 'Nouvel événement']);
    expect(begun[0]?.screen).toBe(
      '/content-manager/collection-types/api::article.article/create?plugins[i18n][locale]=fr',
    );
  });

  it('is nothing for who may only translate, or only read', () => {
    expect(beginningsOf([create('api::article.article', ['ar', 'en'])])).toEqual([]);
    const read = { ...create('api::article.article', ['fr']), action: 'plugin::content-manager.explorer.read' };
    expect(beginningsOf([read])).toEqual([]);
  });

  it('is everything where the right knows no languages', () => {
    expect(beginningsOf([create('api::event.event')]).map(({ label }) => label)).toEqual(['Nouvel événement']);
  });
});
