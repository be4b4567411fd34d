import { describe, expect, it } from 'vitest';
import { installedStrapi, ownSchema, requireKnownSchema } from './schema.ts';

const migration = '2026.11.26-rights-of-files';
const own = (changes: object = {}, migrations = [`${migration}.js`]) => ({
  strapi: installedStrapi(),
  schema: { ...ownSchema(), migrations, ...changes },
});
const withField = { attributes: { ...ownSchema().attributes, article: ['title', 'humeur'] } };
const withType = { attributes: { ...ownSchema().attributes, sondage: ['title'] } };

describe('an archive’s schema', () => {
  it('may be this one, or an older one', () => {
    const fewer = { attributes: { article: ['title'] } };
    for (const archive of [own(), own(fewer), { ...own(), strapi: '5.9.1' }])
      expect(() => requireKnownSchema(archive)).not.toThrow();
  });

  it('may not hold what this code would drop at its start', () => {
    expect(() => requireKnownSchema(own(withField))).toThrow('le champ article.humeur');
    expect(() => requireKnownSchema(own(withType))).toThrow('le champ sondage.title');
  });

  it('may hold what a migration of this code is still to move', () => {
    expect(() => requireKnownSchema(own(withField, []))).not.toThrow();
  });

  it('may not come from a later project or Strapi', () => {
    expect(() => requireKnownSchema(own({}, [`${migration}.js`, '2087.01.05-later.js']))).toThrow(
      'la migration 2087.01.05-later',
    );
    expect(() => requireKnownSchema({ ...own(), strapi: '5.100.0' })).toThrow('vient de Strapi 5.100.0');
  });
});
