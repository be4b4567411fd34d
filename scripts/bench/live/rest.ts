import { z } from 'zod';
import type { Query } from 'shared/contract';
import { contracts } from 'shared/generated/index';
import { languageCodes } from 'shared/languages';
import { Failure } from '../../command/failure.ts';

const pageSize = 100;

const list = z.object({
  data: z.array(z.unknown()),
  meta: z.object({ pagination: z.object({ pageCount: z.number() }) }),
});

/**
 * Reads everything that is published by Strapi's REST, page after page of a hundred with what belongs to each entry: how
 * Strapi's own guides do it. Gives the number of entries.
 */
export async function readByRest(url: string, token: string): Promise<number> {
  let count = 0;
  for (const { endpoint, query, single } of Object.values(contracts)) {
    for (const language of languageCodes) {
      for (let page = 1, pages = 1; page <= pages; page += 1) {
        const address = new URL(`/api/${endpoint}`, url);
        address.searchParams.set('locale', language);
        append(address.searchParams, '', query);
        if (!single) {
          address.searchParams.set('sort', 'documentId:asc');
          address.searchParams.set('pagination[page]', String(page));
          address.searchParams.set('pagination[pageSize]', String(pageSize));
        }
        const reply = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
        if (!reply.ok) throw new Failure(`${address.pathname} : réponse ${reply.status}.`);
        const body: unknown = await reply.json();
        if (single) {
          count += 1;
          continue;
        }
        const { data, meta } = list.parse(body);
        count += data.length;
        pages = meta.pagination.pageCount;
      }
    }
  }
  return count;
}

/** Writes a query as the bracketed parameters that Strapi reads, `populate[image][fields][0]=credit`. */
function append(parameters: URLSearchParams, prefix: string, { fields, populate }: Query): void {
  const key = (name: string): string => (prefix === '' ? name : `${prefix}[${name}]`);
  fields.forEach((field, index) => parameters.append(`${key('fields')}[${index}]`, field));
  for (const [name, inner] of Object.entries(populate)) append(parameters, `${key('populate')}[${name}]`, inner);
}
