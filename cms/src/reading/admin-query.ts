/** By these Strapi's database layer filters past what is checked of `filters` (CVE-2026-27886, CVE-2024-56143). */
const unchecked = new Set(['where', 'lookup']);
/** Parameters whose values, and not their names alone, are attributes. */
const ofAttributes = new Set(['sort', 'fields', 'populate']);

const parts = (text: string): string[] => text.split(/[^\w]+/);

/**
 * Says what in a parsed query of the admin is refused, or nothing: what is no parameter of its screens, and what asks about
 * `secrets`, attributes that nobody reads, such as a password's hash. Strapi 5.54 itself puts lists of entries in their order.
 */
export function adminQueryProblem(query: unknown, secrets: ReadonlySet<string>): string | undefined {
  const isSecret = (text: string): boolean => parts(text).some((part) => secrets.has(part));
  const problem = (value: unknown, place: string, named: boolean): string | undefined => {
    if (typeof value === 'string') return named && isSecret(value) ? place : undefined;
    if (typeof value !== 'object' || value === null) return undefined;
    for (const [key, member] of Object.entries(value)) {
      const where = place === '' ? key : `${place}[${key}]`;
      // A parameter of its own may be called so: an invitation is looked up by its token.
      if (unchecked.has(key) || (place !== '' && isSecret(key))) return where;
      const found = problem(member, where, named || ofAttributes.has(key));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const where = problem(query, '', false);
  return where === undefined ? undefined : `Paramètre refusé\u00a0: ${where}.`;
}
