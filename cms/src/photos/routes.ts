import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { consentScopes, peopleAnswers } from 'shared/consent';
import { sourceLanguage } from 'shared/languages';
import { todayInMorocco } from 'shared/today';
import { addAdminRoutes, bodyOf, entryAsked } from '../admin-routes';
import { rightsOf } from '../publication/rights';
import { personOf } from '../roles/person';
import { photosOf, picturesWhere, rightsIn } from './library';
import { mayChangeOf } from './may-change';
import { entryPhotosPath, photosPath, warningsPath, type PhotosReply, type WarningsReply } from './photos-reply';
import { usesOf } from './uses';
import { notesOf } from './wording';

type Ability = { can(action: string): boolean };

const order = z.strictObject({
  id: z.number().int(),
  credit: z.string().trim().max(120),
  licence: z.string().trim().max(120),
  people: z.enum(peopleAnswers).nullable(),
  scopes: z.array(z.enum(consentScopes)),
  until: z.iso.date().nullable(),
});

const maySee = (ctx: Context): boolean =>
  (ctx.state as { userAbility?: Ability }).userAbility?.can('plugin::upload.read') === true;

function allow(allowed: boolean): void {
  if (!allowed) throw new errors.ForbiddenError('Votre rôle ne permet pas cela\u00a0: demandez à un administrateur.');
}

/** Adds what the officer's screens of pictures read and ask; who may see the media library sees them, who may change a file changes its rights. */
export function addPhotoRoutes(strapi: Core.Strapi): void {
  const today = (): string => todayInMorocco(new Date());
  const looking = (ctx: Context) => ({ today: today(), mayChange: mayChangeOf(strapi, ctx) });

  async function givePhotos(ctx: Context): Promise<void> {
    allow(maySee(ctx));
    ctx.body = {
      photos: await photosOf(strapi, await picturesWhere(strapi), looking(ctx)),
    } satisfies PhotosReply;
  }

  /** The pictures of an entry: those of its French version, which every language shows. */
  async function giveEntry(ctx: Context): Promise<void> {
    const { type, documentId } = entryAsked(ctx);
    allow(rightsOf(strapi, ctx).mayRead(type));
    const uses = (await usesOf(strapi, { documentId })).filter(
      (use) => use.type === type && use.language === sourceLanguage,
    );
    const files = await picturesWhere(strapi, { id: { $in: uses.map(({ file }) => file) } });
    ctx.body = { photos: await photosOf(strapi, files, looking(ctx)) } satisfies PhotosReply;
  }

  async function giveWarnings(ctx: Context): Promise<void> {
    allow(maySee(ctx));
    const told = (await picturesWhere(strapi)).flatMap((file) => {
      const texts = notesOf(rightsIn(file), today()).map(({ text }) => text);
      return texts.length === 0 ? [] : [{ id: file.id, name: file.name, texts }];
    });
    const used = new Set((await usesOf(strapi, { files: told.map(({ id }) => id) })).map(({ file }) => file));
    ctx.body = { warnings: told.filter(({ id }) => used.has(id)) } satisfies WarningsReply;
  }

  /** Through Strapi's database layer, so that what shows the picture is published anew. */
  async function takeRights(ctx: Context): Promise<void> {
    const [person, mayChange] = [personOf(ctx), mayChangeOf(strapi, ctx)];
    allow(person !== undefined && mayChange({ createdBy: { id: person.id } }));
    const given = order.safeParse(bodyOf(ctx));
    if (!given.success) {
      throw new errors.ValidationError('Ces droits ne peuvent pas être lus\u00a0: vérifiez chaque champ.');
    }
    const { id, credit, licence, people, scopes, until } = given.data;
    const [file] = await picturesWhere(strapi, { id });
    if (file === undefined) throw new errors.NotFoundError('Cette image n’est plus dans la médiathèque.');
    allow(mayChange(file));
    const isAgreed = people === 'accord écrit';
    if (isAgreed && scopes.length === 0) {
      throw new errors.ValidationError('Dites ce que l’accord écrit couvre\u00a0: le site, la presse, les réseaux.');
    }
    const data = {
      ...{ credit, licence, people },
      consentScopes: isAgreed ? scopes : null,
      consentUntil: isAgreed ? until : null,
    };
    await strapi.db.query('plugin::upload.file').update({ where: { id }, data });
    ctx.status = 204;
  }

  addAdminRoutes(strapi, [
    { method: 'GET', path: photosPath, handler: givePhotos },
    { method: 'POST', path: photosPath, handler: takeRights },
    { method: 'GET', path: entryPhotosPath, handler: giveEntry },
    { method: 'GET', path: warningsPath, handler: giveWarnings },
  ]);
}
