/**
 * The grammar of what may be asked of the content API. Everything else is refused: Strapi understands more than it
 * documents, and whoever may list entries may list drafts by one parameter, at any depth of a populate.
 */
import { mostIds } from 'shared/export';
import { isLanguage } from 'shared/languages';
import { isObject } from 'shared/object';

type Check = (value: unknown, where: string) => string | undefined;

const sorting = /^(\w+)(?::(?:asc|desc))?$/i;
const count = /^\d{1,6}$/;
const ids = new RegExp(`^[\\w-]{1,64}(,[\\w-]{1,64}){0,${String(mostIds - 1)}}$`);

function refusal(where: string): string {
  return `Paramètre refusé\u00a0: ${where}.`;
}

function textThat(passes: (text: string) => boolean): Check {
  return (value, where) => (typeof value === 'string' && passes(value) ? undefined : refusal(where));
}

/** One value, or a list of values, written in any of the ways qs reads. */
function oneOrMany(check: Check): Check {
  return (value, where) => {
    if (!Array.isArray(value)) return check(value, where);
    return value.map((item: unknown) => check(item, where)).find((problem) => problem !== undefined);
  };
}

function members(value: unknown, where: string, checks: Readonly<Record<string, Check>>): string | undefined {
  if (!isObject(value)) return refusal(where);
  for (const [key, member] of Object.entries(value)) {
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
    const place = where === '' ? key : `${where}[${key}]`;
    const problem = check === undefined ? refusal(place) : check(member, place);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/**
 * Says what in a parsed query is not allowed, or nothing when all of it is.
 * `names` are the attributes that may be read: others, such as `localizations`, lead from a published entry to drafts.
 */
export function queryProblem(query: unknown, names: ReadonlySet<string>): string | undefined {
  const known = oneOrMany(textThat((text) => names.has(text)));
  const number = textThat((text) => count.test(text));
  const populate: Check = (value, where) => {
    if (!isObject(value)) return known(value, where);
    for (const [key, nested] of Object.entries(value)) {
      const place = `${where}[${key}]`;
      if (!names.has(key)) return refusal(place);
      const problem = nested === 'true' ? undefined : members(nested, place, { fields: known, populate });
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
  return members(query, '', {
    locale: textThat(isLanguage),
    fields: known,
    populate,
    sort: oneOrMany(textThat((text) => names.has(sorting.exec(text)?.[1] ?? ''))),
    pagination: (value, where) =>
      members(value, where, {
        page: number,
        pageSize: number,
        start: number,
        limit: number,
        withCount: textThat((text) => text === 'true' || text === 'false'),
      }),
  });
}

/** The same for an export, which can be asked for certain documents and for nothing else. */
export function exportProblem(query: unknown): string | undefined {
  return members(query, '', { ids: textThat((text) => ids.test(text)) });
}
