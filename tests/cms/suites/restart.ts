import { describe, expect, test } from 'vitest';
import type { Contract } from 'shared/contract';
import { contracts } from 'shared/generated/index';
import type { Cms } from '../strapi.ts';

type Named = { name: string };

type StoredRole = Named & { permissions: { id: number; action: string }[] };

/** The roles, each with what it may do; a permission that is written anew has another number. */
async function rolesOf({ app }: Cms): Promise<StoredRole[]> {
  const roles = (await app.db
    .query('admin::role')
    .findMany({ orderBy: 'code', populate: ['permissions'] })) as StoredRole[];
  return roles.map(({ name, permissions }) => ({
    name,
    permissions: permissions.map(({ id, action }) => ({ id, action })).sort((a, b) => a.id - b.id),
  }));
}

/** What the start puts into the database, told in a way that does not depend on numeric ids. */
async function state(cms: Cms): Promise<Record<string, unknown>> {
  const { db } = cms.app;
  const tokens = (await db.query('admin::api-token').findMany({ populate: ['permissions'] })) as {
    name: string;
    kind: string;
    type: string;
    accessKey: string;
    permissions: { action: string }[];
  }[];
  const ours = "where name like '%_slug_locale_published' or name like '%_entity_field'";
  const indexes =
    db.dialect.client === 'postgres'
      ? (
          (await db.connection.raw(`select name from (select indexname as name from pg_indexes) as known ${ours}`)) as {
            rows: Named[];
          }
        ).rows
      : ((await db.connection.raw(`select name from sqlite_master ${ours}`)) as Named[]);
  return {
    tokens: tokens.map(({ permissions, ...token }) => ({
      ...{ name: token.name, kind: token.kind, type: token.type, accessKey: token.accessKey },
      permissions: permissions.map(({ action }) => action).sort(),
    })),
    administrators: await db.query('admin::user').count(),
    roles: await rolesOf(cms),
    publicPermissions: await db.query('plugin::users-permissions.permission').count(),
    locales: ((await db.query('plugin::i18n.locale').findMany()) as Named[]).map(({ name }) => name).sort(),
    indexes: indexes.map(({ name }) => name).sort(),
  };
}

export function restart(cms: () => Cms): void {
  describe('a second start', () => {
    test('changes nothing: one token, one administrator, no public permission, the indexes', async () => {
      const before = await state(cms());
      expect(before).toMatchObject({
        administrators: 1,
        publicPermissions: 0,
        locales: ['Anglais', 'Arabe', 'Français'],
        tokens: [{ name: 'Construction du site', kind: 'content-api', type: 'custom' }],
      });
      const withSlug = Object.values<Contract>(contracts).filter(({ fields }) => 'slug' in fields);
      const withComponents = Object.values<Contract>(contracts).filter(({ fields }) =>
        Object.values(fields).some(({ kind }) => kind === 'component'),
      );
      expect(before.indexes).toHaveLength(withSlug.length + withComponents.length);
      await cms().restart();
      expect(await state(cms())).toEqual(before);
      const health = await cms().read('/healthz', { token: '' });
      expect(health.status).toBe(200);
      expect(health.json).toMatchObject({ status: 'ok', database: 'ok', problems: [] });
    });

    test('gives back its words to a screen that was changed in the admin', async () => {
      type Configuration = { metadatas: { title: { edit: { label: string } } } };
      type Screens = {
        findContentType(uid: string): object;
        findConfiguration(type: object): Promise<Configuration>;
        updateConfiguration(type: object, configuration: Configuration): Promise<unknown>;
      };
      const screens = () => cms().app.plugin('content-manager').service('content-types') as unknown as Screens;
      const article = () => screens().findContentType('api::article.article');
      const label = async () => (await screens().findConfiguration(article())).metadatas.title.edit.label;
      expect(await label()).toBe('Titre');
      const changed = structuredClone(await screens().findConfiguration(article()));
      changed.metadatas.title.edit.label = 'Autre nom';
      await screens().updateConfiguration(article(), changed);
      expect(await label()).toBe('Autre nom');
      await cms().restart();
      expect(await label()).toBe('Titre');
    });

    test('takes back what was given in the admin to the public or to a role, and a role’s name', async () => {
      const { db } = cms().app;
      const role = (await db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } })) as {
        id: number;
      };
      await db
        .query('plugin::users-permissions.permission')
        .create({ data: { action: 'api::article.article.find', role: role.id } });
      const actionsOf = async () =>
        (await rolesOf(cms())).map(({ name, permissions }) => [name, permissions.map(({ action }) => action).sort()]);
      const before = await actionsOf();
      const { id } = (await db.query('admin::role').findOne({ where: { code: 'writer' } })) as { id: number };
      await db.query('admin::role').update({ where: { id }, data: { name: 'Autre nom' } });
      await db.query('admin::permission').deleteMany({ where: { role: id, action: 'plugin::upload.read' } });
      const action = 'plugin::content-manager.explorer.publish';
      const publish = { action, subject: 'api::article.article', actionParameters: {}, conditions: [] };
      await db.query('admin::permission').create({ data: { ...publish, properties: { locales: ['fr'] }, role: id } });
      expect(await actionsOf()).not.toEqual(before);
      await cms().restart();
      expect(await actionsOf()).toEqual(before);
      expect((await cms().read('/api/articles', { token: '' })).status).toBeGreaterThanOrEqual(401);
    });
  });
}
