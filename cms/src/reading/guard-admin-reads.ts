import type { Context, Next } from 'koa';
import type { Core } from '@strapi/strapi';
import { refuse } from '../bearer';
import { adminQueryProblem } from './admin-query';

type Attribute = { type: string; private?: boolean; searchable?: boolean };

const accounts = ['admin::user', 'plugin::users-permissions.user'] as const;

/** What is kept of accounts and shown to nobody: hashes of passwords, and the keys by which one is reset or invited. */
function secretNames(strapi: Core.Strapi): ReadonlySet<string> {
  const attributes = accounts.flatMap((uid) => Object.entries<Attribute>(strapi.contentType(uid).attributes));
  const secret = attributes.filter(([, { type, searchable, private: kept }]) => {
    return type === 'password' || (kept === true && searchable === false);
  });
  return new Set(secret.map(([name]) => name));
}

/** Guards every route of the admin, whoever asks: none of its parameters reaches what is secret of an account. */
export function guardAdminReads(strapi: Core.Strapi): void {
  const secrets = secretNames(strapi);
  strapi.server.api('admin').use(async (ctx: Context, next: Next) => {
    const problem = adminQueryProblem(ctx.query, secrets);
    if (problem !== undefined) return refuse(ctx, 400, 'ValidationError', problem);
    await next();
  });
}
