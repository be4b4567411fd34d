import type { Core } from '@strapi/strapi';
import { methodsOf } from '../methods-of';
import type { Person } from './person';

/** What may be done to entries, as Strapi names it. */
export type EntryRight = 'read' | 'create' | 'update' | 'delete' | 'publish';
/** Who made an entry; some rights are over one's own entries only. */
export type Creator = { readonly id: number; readonly roles?: unknown } | null;
type Asked = { readonly type: string; readonly language: string; readonly createdBy?: Creator };

type Checks = Record<EntryRight, (entry: object) => boolean>;
type Checkers = { create(of: { userAbility: unknown; model: string }): { can: Checks } };

/**
 * Tells whether a person may do something to an entry of a type in a language; Strapi judges, by the roles. Without
 * `createdBy` the entry is taken for the person's own.
 */
export function may(
  strapi: Core.Strapi,
  { id, ability }: Pick<Person, 'id' | 'ability'>,
  right: EntryRight,
  { type, language, createdBy = { id } }: Asked,
): boolean {
  const name = 'permission-checker';
  const service: unknown = strapi.plugin('content-manager').service(name);
  const checkers = methodsOf<Checkers>(service, `plugin::content-manager.${name}`, { create: true });
  return checkers.create({ userAbility: ability, model: type }).can[right]({ locale: language, createdBy });
}
