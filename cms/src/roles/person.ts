import { AsyncLocalStorage } from 'node:async_hooks';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { authorOf } from '../author';

type User = { id: number };
export type Ability = { can(action: string, subject?: string): boolean };

/** Someone who has signed in to the admin. */
export type Person = {
  readonly id: number;
  /** By what name the others know the person. */
  readonly name: string;
  readonly ability: Ability;
};

const alone = new AsyncLocalStorage<true>();

/** The person behind a request of the admin; nobody where nobody has signed in. */
export function personOf({ state }: Pick<Context, 'state'>): Person | undefined {
  const { user, userAbility: ability } = state as { user?: User; userAbility?: Ability };
  if (user === undefined || ability === undefined) return undefined;
  return { id: user.id, name: authorOf({ state }), ability };
}

/** The person who does what is under way; nobody where the CMS itself or a script does it. */
export function personBehind(strapi: Core.Strapi): Person | undefined {
  const ctx = alone.getStore() === true ? undefined : strapi.requestContext.get();
  return ctx === undefined ? undefined : personOf(ctx);
}

/** Does something in nobody's name, though somebody's request may have led to it. */
export async function inNobodysName<Result>(work: () => Promise<Result>): Promise<Result> {
  return alone.run(true, work);
}
