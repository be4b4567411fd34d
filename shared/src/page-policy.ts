/**
 * What a page needs beyond reading: `script` runs scripts of our own, in files of our own; `search` runs Pagefind as well,
 * which compiles WebAssembly and has a form. A page that names nothing runs no script at all.
 */
export type Need = 'script' | 'search';

type Directives = Readonly<Record<string, string>>;

const reading: Directives = {
  'default-src': "'none'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self'",
  'manifest-src': "'self'",
  // Without a script it opens nothing but robots.txt to the browser's own tools, which fetch it under the page's policy.
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

const extra: Readonly<Record<Need, Directives>> = {
  script: { 'script-src': "'self'" },
  search: { 'script-src': "'self' 'wasm-unsafe-eval'", 'form-action': "'self'" },
};

/** Each need by itself; the search runs scripts of our own as well, so its directives replace those of a script. */
const needs = ['script', 'search'] as const satisfies readonly Need[];

/**
 * The content security policy of a page: our own style sheet, fonts, images and manifest, what it needs, and nothing else from
 * anywhere. It stands in the page's meta element, which serves plain file servers.
 */
export function policyFor(needed: readonly Need[]): string {
  return written(directivesFor(needed));
}

/**
 * The policy that a server sends with every file: what any page may do, so that it hinders none, and what a meta element cannot
 * say (CSP 3, 3.3), that no other page frames it. A browser holds a page to both, so the narrower one, its own, prevails.
 */
export function policyForAll(): string {
  const policies = [[], ...needs.map((need) => [need])].map(directivesFor);
  const names = new Set(policies.flatMap((policy) => Object.keys(policy)));
  const widest = Object.fromEntries([...names].map((name) => [name, union(policies.map((policy) => policy[name]))]));
  return written({ ...widest, 'frame-ancestors': "'none'" });
}

function directivesFor(needed: readonly Need[]): Directives {
  return needs.filter((need) => needed.includes(need)).reduce((all, need) => ({ ...all, ...extra[need] }), reading);
}

/** The sources that any of some lists names; 'none' stands alone. A missing list is that of `default-src`, which has none. */
function union(lists: readonly (string | undefined)[]): string {
  const sources = new Set(lists.flatMap((list) => list?.split(' ') ?? []));
  if (sources.size > 1) sources.delete("'none'");
  return [...sources].join(' ');
}

const written = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
