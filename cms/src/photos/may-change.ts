import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { methodsOf } from '../methods-of';
import type { Creator } from '../roles/may';

type Sent = { readonly createdBy: Creator };

type Manager = { readonly ability: { can(action: string, subject: unknown): boolean }; toSubject(file: Sent): unknown };
type Asked = { ability: unknown; action: string; model: string };
type Managers = { createPermissionsManager(asked: Asked): Manager };

/** Who sent a file, as Strapi judges by it. */
export const sender = { createdBy: { select: ['id'], populate: { roles: { select: ['id'] } } } };

/** Tells of files whether the person behind a request of the admin may change them, as Strapi itself judges. */
export function mayChangeOf(strapi: Core.Strapi, { state }: Context): (file: Sent) => boolean {
  const { userAbility: ability } = state as { userAbility?: unknown };
  const service = methodsOf<Managers>(strapi.service('admin::permission'), 'admin::permission', {
    createPermissionsManager: true,
  });
  const action = 'plugin::upload.assets.update';
  const manager = service.createPermissionsManager({ ability, action, model: 'plugin::upload.file' });
  return ({ createdBy }) => manager.ability.can(action, manager.toSubject({ createdBy }));
}
