import { describe, expect, it } from 'vitest';
import { contractOf } from './contract.ts';
import { components, contentTypes, type Attribute, type Schema } from './schema.ts';
import { membersOf } from './zod.ts';

const localised = { i18n: { localized: true } };
const fact = { ...localised, contract: { fact: true } };
const schema = (attributes: Record<string, Attribute>): Schema => ({
  kind: 'collectionType',
  info: { displayName: 'Type', singularName: 'thing', pluralName: 'things' },
  attributes,
});
const place = schema({
  open: { type: 'boolean', pluginOptions: { contract: { fact: true } } },
  name: { type: 'string' },
});

describe('the contract of a content type', () => {
  it('asks for every field, in components too, and for the id alone of a relation', () => {
    const contract = contractOf(
      'thing',
      schema({
        title: { type: 'string', required: true, pluginOptions: localised },
        city: { type: 'relation', relation: 'manyToOne', target: 'api::city.city', pluginOptions: fact },
        place: { type: 'component', component: 'a.place', pluginOptions: localised },
      }),
      new Map([['a.place', place]]),
    );
    expect(contract.endpoint).toBe('things');
    expect(contract.query).toEqual({
      fields: ['title'],
      populate: { city: { fields: ['documentId'], populate: {} }, place: { fields: ['open', 'name'], populate: {} } },
    });
    expect(contract.fields['city']).toEqual({
      kind: 'relation',
      fact: true,
      required: false,
      many: false,
      target: 'city',
    });
  });

  it('makes a fact of everything inside a component that is one, and only of what is marked inside another', () => {
    const of = (pluginOptions: Attribute['pluginOptions']) =>
      contractOf(
        'thing',
        schema({ place: { type: 'component', component: 'a.place', pluginOptions } }),
        new Map([['a.place', place]]),
      ).fields['place'];
    expect(of(fact)).toMatchObject({ fact: true, fields: { open: { fact: true }, name: { fact: true } } });
    expect(of(localised)).toMatchObject({ fact: false, fields: { open: { fact: true }, name: { fact: false } } });
  });

  it('refuses an attribute that it does not know', () => {
    expect(() => contractOf('thing', schema({ x: { type: 'json' } }), new Map())).toThrow('no attribute of type json');
  });

  it('gives a list always and a value only where it is required', () => {
    const members = membersOf(
      schema({
        tags: { type: 'relation', relation: 'manyToMany', target: 'api::tag.tag' },
        title: { type: 'string', required: true, maxLength: 9 },
        note: { type: 'text' },
      }),
    );
    expect(members).toBe('tags: z.array(leaves.reference),\ntitle: z.string().max(9),\nnote: z.string().optional(),');
  });
});

describe('the schemas of the CMS', () => {
  it('localise every attribute, since a shared one is not the same on every database', () => {
    for (const [type, { attributes }] of contentTypes()) {
      for (const [name, attribute] of Object.entries(attributes)) {
        expect(attribute.pluginOptions?.i18n?.localized, `${type}.${name}`).toBe(true);
      }
    }
  });

  it('make a list of components wholly facts or wholly words, since items of two lists cannot be paired', () => {
    const known = components();
    for (const [type, content] of contentTypes()) {
      for (const [name, field] of Object.entries(contractOf(type, content, known).fields)) {
        if (field.kind !== 'component' || !field.many) continue;
        const kinds = new Set(Object.values(field.fields).map((inner) => inner.fact));
        expect(kinds.size, `${type}.${name}`).toBe(1);
      }
    }
  });

  it('require natively only words, since the other languages leave facts empty', () => {
    for (const [type, { attributes }] of contentTypes()) {
      for (const [name, attribute] of Object.entries(attributes)) {
        if (attribute.pluginOptions?.contract?.fact === true)
          expect(attribute.required, `${type}.${name}`).not.toBe(true);
      }
    }
  });
});
