import { describe, expect, it } from 'vitest';
import { contracts } from 'shared/generated/index';
import { completed } from './completed.ts';

const draft = (attributes: object) => ({ id: 'Exemple_1', language: 'ar' as const, attributes: { ...attributes } });

describe('a draft that lacks what a page cannot do without', () => {
  it('says in the language of the page that a text is missing, and has an address', () => {
    const { attributes } = completed(contracts.article, draft({ title: '  ', summary: null, body: 'نص' }));
    expect(attributes).toMatchObject({ title: '[يُكتب لاحقا]', summary: '[يُكتب لاحقا]', body: 'نص' });
    expect(attributes['slug']).toBe('apercu-exemple-1');
  });

  it('keeps what is written', () => {
    const written = { title: 'عنوان', summary: 'ملخص', slug: 'عنوان' };
    expect(completed(contracts.article, draft(written)).attributes).toMatchObject(written);
  });

  it('says so in its parts too, and adds no part that is not there', () => {
    const { attributes } = completed(contracts.article, draft({ sources: [{ url: 'https://exemple.test' }] }));
    expect(attributes['sources']).toEqual([expect.objectContaining({ title: '[يُكتب لاحقا]' })]);
    expect(attributes['image']).toBeUndefined();
  });

  it('is left without what nobody could make up: a choice, a date, a number', () => {
    const { attributes } = completed(contracts.event, draft({ title: 'حدث' }));
    expect(attributes['kind']).toBeUndefined();
    expect(attributes['schedule']).toBeUndefined();
  });
});
