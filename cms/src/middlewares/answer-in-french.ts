import type { Context, Next } from 'koa';
import type { Core } from '@strapi/strapi';
import { largest } from '../uploads/accepted';

/** What Strapi's server says in English, and the admin shows as it came. */
const french: Readonly<Record<string, string>> = {
  'Invalid credentials': 'L’adresse ou le mot de passe n’est pas le bon.',
  'Too many requests, please try again later.':
    'Trop d’essais\u00a0: attendez quelques minutes, puis essayez à nouveau.',
  // Strapi says this of whatever is refused for want of a right, whatever the refusal itself says.
  Forbidden: 'Votre rôle ne permet pas cela.',
  FileTooBig: `Ce fichier est trop lourd\u00a0: une image pèse ${String(largest.pictureMegabytes)}\u00a0Mo au plus, un document PDF ${String(largest.documentMegabytes)}\u00a0Mo.`,
};

type Answer = { error?: { message?: unknown } } | null | undefined;

/** Puts French in the place of the few English sentences that the officer can meet. Stands before Strapi's own errors. */
const answerInFrench: Core.MiddlewareFactory = () => async (ctx: Context, next: Next) => {
  await next();
  if (ctx.status < 400) return;
  const error = (ctx.body as Answer)?.error;
  const said = error?.message;
  if (error !== undefined && typeof said === 'string') error.message = french[said] ?? said;
};

export default answerInFrench;
