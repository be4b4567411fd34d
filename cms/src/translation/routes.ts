import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { languageCodes, sourceLanguage } from 'shared/languages';
import { addAdminRoutes, entryAsked } from '../admin-routes';
import { formedTypes, titlesOf } from '../content/forms';
import { mayNotRead, rightsOf } from '../publication/rights';
import { boardReply } from './reply';
import { sourceReply } from './source';
import { boardPath, boardStates, sourcePath } from './translation-reply';
import { refusals } from './wording';

const asked = z.object({
  language: z.enum(languageCodes.filter((code) => code !== sourceLanguage)).optional(),
  state: z.enum(boardStates).optional(),
  type: z.string().optional(),
  page: z.coerce.number().int().min(1).default(1),
});

/** Adds what the officer's screens of translations read; whoever may read a type sees its entries. */
export function addTranslationRoutes(strapi: Core.Strapi): void {
  const types = formedTypes(strapi);
  const titles = titlesOf(types);

  async function giveBoard(ctx: Context): Promise<void> {
    const filter = asked.safeParse(ctx.query);
    if (!filter.success) throw new errors.ValidationError(refusals.filter);
    ctx.body = await boardReply(strapi, types, rightsOf(strapi, ctx), filter.data);
  }

  async function giveSource(ctx: Context): Promise<void> {
    const entry = entryAsked(ctx);
    const type = types.get(entry.type);
    if (type === undefined || !rightsOf(strapi, ctx).mayRead(entry.type)) {
      throw new errors.ForbiddenError(mayNotRead);
    }
    if (entry.language === sourceLanguage) throw new errors.ValidationError(refusals.source);
    ctx.body = await sourceReply(strapi, type, titles, entry);
  }

  addAdminRoutes(strapi, [
    { method: 'GET', path: boardPath, handler: giveBoard },
    { method: 'GET', path: sourcePath, handler: giveSource },
  ]);
}
