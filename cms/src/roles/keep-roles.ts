import type { Core } from '@strapi/strapi';
import { componentAttributes, editorialTypes } from '../content/editorial-types';
import { formOf, type Form } from '../content/form';
import { methodsOf } from '../methods-of';
import { permissionsOf, type Permission } from './permissions';
import { administrator, reviewing, roles, unasked, type Role } from './table';

type Words = Pick<Role, 'name' | 'description'>;
type Stored = Words & { id: number };
type Roles = {
  findOne(where: object): Promise<Stored | null>;
  create(role: Words & { code: string }): Promise<Stored>;
  update(where: { id: number }, words: Words): Promise<unknown>;
  assignPermissions(id: number, permissions: readonly Permission[]): Promise<unknown>;
  getUsersCount(id: number): Promise<number>;
  deleteByIds(ids: number[]): Promise<unknown>;
};
type Actions = { registerMany(actions: object[]): Promise<unknown> };

/** Makes the right to review known to Strapi. To be called before it gives the administrator every right there is. */
export async function registerReviewing(strapi: Core.Strapi): Promise<void> {
  const permission: object = strapi.service('admin::permission');
  const actions = methodsOf<Actions>(Reflect.get(permission, 'actionProvider'), 'admin::permission.actionProvider', {
    registerMany: true,
  });
  const uid = reviewing.replace('api::', '');
  await actions.registerMany([
    { section: 'settings', category: 'Rédaction', subCategory: 'Relecture', displayName: 'Relire', uid },
  ]);
}

/** The forms of the editorial types; what a field is called matters to nobody here. */
function formsOf(strapi: Core.Strapi): Map<string, Form> {
  const attributesOf = (component: string) => componentAttributes(strapi, component);
  return new Map(
    editorialTypes(strapi).map(({ uid, attributes }) => [
      uid,
      formOf(uid, attributes, (_owner, attribute) => attribute, attributesOf),
    ]),
  );
}

async function keepWords(service: Roles, role: Stored, { name, description }: Words): Promise<void> {
  if (role.name !== name || role.description !== description) {
    await service.update({ id: role.id }, { name, description });
  }
}

/** Takes away the roles that Strapi makes: nobody asked for them. One that somebody has stays, or he could do nothing. */
async function dropUnasked(strapi: Core.Strapi, service: Roles): Promise<void> {
  for (const code of unasked) {
    const role = await service.findOne({ code });
    if (role === null) continue;
    if ((await service.getUsersCount(role.id)) === 0) await service.deleteByIds([role.id]);
    else strapi.log.warn(`Le rôle « ${role.name} » de Strapi a des titulaires : donnez-leur l’un des quatre rôles.`);
  }
}

/** Puts the four roles into the database as the table says, whatever was changed there by hand. Writes what differs. */
export async function keepRoles(strapi: Core.Strapi): Promise<void> {
  const service = methodsOf<Roles>(strapi.service('admin::role'), 'admin::role', {
    ...{ findOne: true, create: true, update: true },
    ...{ assignPermissions: true, getUsersCount: true, deleteByIds: true },
  });
  const forms = formsOf(strapi);
  for (const role of roles) {
    const { code, name, description } = role;
    // A role of that name that was made by hand becomes ours: Strapi allows no second one.
    const known = (await service.findOne({ code })) ?? (await service.findOne({ name }));
    const stored = known ?? (await service.create({ code, name, description }));
    await keepWords(service, stored, role);
    await service.assignPermissions(stored.id, permissionsOf(role, forms));
  }
  const first = await service.findOne({ code: administrator.code });
  if (first !== null) await keepWords(service, first, administrator);
  await dropUnasked(strapi, service);
}
