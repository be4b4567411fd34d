import type { Context, Next } from 'koa';
import type { Core } from '@strapi/strapi';
import { largest } from '../uploads/accepted';

/** What Strapi's server says in English, and the admin shows as it came. */
const french: Readonly<Record<string, string>> = {
  'Invalid credentials': 'L’adresse ou le mot de passe n’est pas le bon.',
  'Too many requests, please try again later.':
    'Trop d’essais\u00a0: attendez quelques minutes, puis essayez à nouveau.',
  Forbidden: 'Votre rôle ne permet pas cela.',
  'Policy Failed': 'Votre rôle ne permet pas cela.',
  'This reset password token has expired':
    'Ce lien n’est plus valable\u00a0: demandez-en un autre par «\u202fMot de passe oublié\u202f».',
  'Invalid registrationToken': 'Cette invitation a déjà servi\u00a0: connectez-vous, ou demandez-en une autre.',
  'Invalid registration info': 'Cette invitation a déjà servi\u00a0: connectez-vous, ou demandez-en une autre.',
  'Email already taken': 'Cette adresse est déjà celle d’un compte.',
  'You must have at least one user with super admin role.':
    'Il faut au moins un administrateur\u00a0: donnez d’abord ce rôle à quelqu’un d’autre.',
  'Some roles are still assigned to some users':
    'Ce rôle a encore des titulaires\u00a0: donnez-leur d’abord un autre rôle.',
  'You cannot delete the super admin role': 'Le rôle d’administrateur ne peut pas être supprimé.',
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
