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

const needed: Readonly<Record<Need, Directives>> = {
  script: { 'script-src': "'self'" },
  search: { 'script-src': "'self' 'wasm-unsafe-eval'", 'form-action': "'self'" },
};

/**
 * The content security policy of a page: our own style sheet, fonts, images and manifest, what it needs, and nothing else from
 * anywhere. As a meta it serves plain file servers; as a header it may carry `frame-ancestors` beside.
 */
export function policyFor(needs: readonly Need[]): string {
  // The search runs scripts of our own as well: it comes last, and its directives replace those of a script.
  const named = (['script', 'search'] as const).filter((need) => needs.includes(need));
  const directives = named.reduce((all, need) => ({ ...all, ...needed[need] }), reading);
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
