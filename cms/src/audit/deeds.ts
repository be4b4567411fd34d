/** What somebody did in the admin that is noted; on a failed attempt to sign in, that it failed. */
export type Deed = { readonly action: string; readonly subject?: string };

type Noted = { readonly method: string; readonly path: RegExp; readonly action: string };

/** By route, so that nothing depends on how Strapi does it. What comes after the path names the subject. */
const noted: readonly Noted[] = [
  { method: 'POST', path: /^\/admin\/login$/, action: 'session.begin' },
  { method: 'POST', path: /^\/admin\/logout$/, action: 'session.end' },
  { method: 'DELETE', path: /^\/admin\/users\/me\/sessions(?:\/([\w-]+))?$/, action: 'session.end-others' },
  { method: 'POST', path: /^\/admin\/register(?:-admin)?$/, action: 'account.accept' },
  { method: 'POST', path: /^\/admin\/reset-password$/, action: 'account.reset-password' },
  { method: 'POST', path: /^\/admin\/users$/, action: 'account.invite' },
  { method: 'PUT', path: /^\/admin\/users\/(\w+)$/, action: 'account.change' },
  { method: 'DELETE', path: /^\/admin\/users\/(\w+)$/, action: 'account.delete' },
  { method: 'POST', path: /^\/admin\/users\/batch-delete$/, action: 'account.delete' },
  { method: 'POST', path: /^\/admin\/roles$/, action: 'role.create' },
  { method: 'PUT', path: /^\/admin\/roles\/(\d+)(?:\/permissions)?$/, action: 'role.change' },
  { method: 'DELETE', path: /^\/admin\/roles\/(\d+)$/, action: 'role.delete' },
  { method: 'POST', path: /^\/admin\/roles\/batch-delete$/, action: 'role.delete' },
  { method: 'POST', path: /^\/admin\/(?:api-tokens|transfer\/tokens)$/, action: 'key.create' },
  { method: 'PUT', path: /^\/admin\/(?:api-tokens|transfer\/tokens)\/(\d+)$/, action: 'key.change' },
  { method: 'POST', path: /^\/admin\/(?:api-tokens|transfer\/tokens)\/(\d+)\/regenerate$/, action: 'key.change' },
  { method: 'DELETE', path: /^\/admin\/(?:api-tokens|transfer\/tokens)\/(\d+)$/, action: 'key.delete' },
  { method: 'POST', path: /^\/publication\/rollback$/, action: 'site.rollback' },
  { method: 'POST', path: /^\/publication\/everything$/, action: 'site.publish-everything' },
  { method: 'POST', path: /^\/photos$/, action: 'photo.rights' },
  { method: 'POST', path: /^\/preview\/links$/, action: 'preview-link.make' },
  { method: 'POST', path: /^\/preview\/links\/revoke$/, action: 'preview-link.revoke' },
];

/** Numbers and identifiers alone: a name, an address or a text is nobody's business in a log. */
function identifierIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, ids, release, data } = value as Record<string, unknown>;
  const known = [id, ids, release].flat().filter((one) => /^[\w.:-]{1,64}$/.test(String(one ?? '')));
  return known.length > 0 ? known.join(',') : identifierIn(data);
}

type Exchange = {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** What was sent, and what was answered. */
  readonly asked: unknown;
  readonly answered: unknown;
};

/** What is noted of a request of the admin that was answered, or nothing. */
export function deedOf({ method, path, status, asked, answered }: Exchange): Deed | undefined {
  // Strapi's routes are found in any case, and with a slash behind.
  const plain = path.toLowerCase().replace(/\/$/, '');
  const route = noted.find((one) => one.method === method && one.path.test(plain));
  if (route === undefined) return undefined;
  const { action } = route;
  if (status >= 400) return action === 'session.begin' ? { action: 'session.refused' } : undefined;
  const subject =
    route.path.exec(plain)?.[1] ??
    (action.startsWith('session') ? undefined : (identifierIn(asked) ?? identifierIn(answered)));
  return { action, ...(subject !== undefined && { subject }) };
}
