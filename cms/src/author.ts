import type { Context } from 'koa';

type Person = { firstname?: string | null; lastname?: string | null; email?: string | null };

/** By what name the others know who asks. */
export function authorOf({ state }: Pick<Context, 'state'>): string {
  const { firstname, lastname, email } = (state as { user?: Person }).user ?? {};
  return [firstname, lastname].filter(Boolean).join(' ') || email || 'la rédaction';
}
