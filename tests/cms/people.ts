/** Accounts of the admin for tests: one a role, each with its own signed-in caller. */
import { callerOf, type Caller } from './caller.ts';
import type { Cms } from './strapi.ts';

export type RoleCode = 'writer' | 'translator' | 'publisher' | 'strapi-super-admin';
export type Member = Caller & { readonly id: number; readonly name: string };

type Users = { create(user: object): Promise<{ id: number }>; deleteById(id: number): Promise<unknown> };
const usersOf = ({ app }: Cms): Users => app.service('admin::user') as unknown as Users;

/** Makes an account with a role; signs in when it is first asked for something. */
export async function join(cms: Cms, code: RoleCode, firstname: string): Promise<Member> {
  const role = (await cms.app.db.query('admin::role').findOne({ where: { code } })) as { id: number };
  const account = { email: `${firstname.toLowerCase()}@exemple.test`, password: 'Essai-Seulement-2' };
  const user = { ...account, firstname, isActive: true, registrationToken: null, roles: [role.id] };
  const { id } = await usersOf(cms).create(user);
  return { id, name: firstname, ...callerOf(cms.url, account) };
}

/** Takes accounts away. */
export async function leave(cms: Cms, members: readonly Member[]): Promise<void> {
  for (const { id } of members) await usersOf(cms).deleteById(id);
}
