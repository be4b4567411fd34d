import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { authorOf } from '../author';

/** Who acts where it is no person at a screen, and whether what is saved is a version of before. */
type Circumstance = { readonly author: string; readonly restores?: boolean };

const circumstances = new AsyncLocalStorage<Circumstance>();

/** Who did what nobody did at a screen: the seed, or what stood there before versions were kept. */
export const settingUp = 'Mise en place';

/** Who does what was planned, at its hour. */
export const planning = 'Programmation';

/** Does something in another's name than that of the person at the screen, or as a restoration. */
export function actingAs<Result>(circumstance: Circumstance, work: () => Promise<Result>): Promise<Result> {
  return circumstances.run(circumstance, work);
}

/** In whose name what is done now is done. */
export function circumstanceNow(strapi: Core.Strapi): Circumstance {
  const given = circumstances.getStore();
  if (given !== undefined) return given;
  const asked = strapi.requestContext.get();
  return { author: asked === undefined ? settingUp : authorOf(asked) };
}
