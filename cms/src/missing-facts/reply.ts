import type { Core } from '@strapi/strapi';
import { sourceLanguage } from 'shared/languages';
import type { FormedType } from '../content/forms';
import { fieldQuery, screenOf } from '../content/screen';
import type { Rights } from '../publication/rights';
import { factsToConfirm, type Found } from './list';
import type { Missing, MissingFacts } from './missing-facts-reply';
import { factLine, sinceLine } from './wording';

/** How many facts a page shows. */
const shown = 50;

type Asked = { readonly type?: string | undefined; readonly page: number };

function told(strapi: Core.Strapi, from: FormedType | undefined, found: Found): Missing {
  const { type, documentId, path, title, since } = found;
  const screen = screenOf(strapi, { type, documentId, language: sourceLanguage }) ?? '';
  return {
    id: `${type} ${documentId} ${path}`,
    title,
    kind: from?.displayName ?? '',
    line: factLine(found),
    since: sinceLine(since),
    screen: `${screen}&${fieldQuery(path, from?.form[path.split('.')[0] ?? '']?.label ?? '')}`,
  };
}

/** What is to be confirmed in the types that the person may read, oldest first, narrowed and paged. */
export async function missingFactsReply(
  strapi: Core.Strapi,
  types: ReadonlyMap<string, FormedType>,
  rights: Rights,
  { type: asked, page: wanted }: Asked,
): Promise<MissingFacts> {
  const readable = [...types.values()].filter(({ uid }) => rights.mayRead(uid));
  const all: Found[] = [];
  for (const type of readable) all.push(...(await factsToConfirm(strapi, type)));
  const found = all
    .filter(({ type }) => asked === undefined || type === asked)
    .toSorted((a, b) => Date.parse(a.since.at) - Date.parse(b.since.at) || a.title.localeCompare(b.title, 'fr'));
  const pages = Math.max(1, Math.ceil(found.length / shown));
  const page = Math.min(wanted, pages);
  const counts = Map.groupBy(all, ({ type }) => type);
  return {
    facts: found.slice((page - 1) * shown, page * shown).map((fact) => told(strapi, types.get(fact.type), fact)),
    types: readable.flatMap(({ uid, displayName }) => {
      const count = counts.get(uid)?.length ?? 0;
      return count === 0 ? [] : [{ type: uid, name: displayName, count }];
    }),
    found: found.length,
    page,
    pages,
  };
}
