import { z } from 'zod';
import type { Contract, Query } from 'shared/contract';
import { languageCodes, type Language } from 'shared/languages';
import { Failure } from '../command/failure.ts';
import { NotFound, request, type Limits } from './request.ts';
import type { RawEntry, Source } from './source.ts';

const pageSize = 100;
/** How often a list is read again from its start when it changes while it is being read. */
const rereads = 3;

/** Largest media file, in bytes: what the pull takes of a document, the CMS's own limits being lower. */
const largestMedia = 50_000_000;

export const usualLimits: Limits = { deadline: 20_000, bytes: 20_000_000, retries: 3, pause: 500 };

const entry = z.looseObject({ documentId: z.string().min(1) });
const listReply = z.object({
  data: z.array(entry),
  meta: z.object({ pagination: z.object({ pageCount: z.number(), total: z.number() }) }),
});
const singleReply = z.object({ data: entry.nullable() });

type Cms = { readonly url: string; readonly token: string; readonly limits?: Limits };
type Raw = z.infer<typeof entry>;

/** The CMS as a source: published entries only, read page by page with the build's read-only token. */
export function strapi({ url, token, limits = usualLimits }: Cms): Source {
  const base = new URL(url);

  async function ask<T>(path: string, parameters: URLSearchParams, reply: z.ZodType<T>): Promise<T> {
    const address = new URL(`/api/${path}`, base);
    address.search = parameters.toString();
    const body = await request(address, token, 'application/json', limits);
    const parsed = reply.safeParse(parse(body));
    if (parsed.success) return parsed.data;
    const issue = z.prettifyError(parsed.error).split('\n')[0] ?? '';
    throw new Failure(
      `${address.origin}${address.pathname} : réponse incomplète ou inconnue (${issue}). Le site en ligne n’a pas changé.`,
    );
  }

  async function list(contract: Contract, language: Language): Promise<Raw[]> {
    for (let round = 0; round < rereads; round += 1) {
      const found = await readPages(contract, language);
      if (found !== undefined) return found;
    }
    throw new Failure(`${contract.endpoint} (${language}) change pendant la lecture : réessayez dans un instant.`);
  }

  /** Gives nothing when entries moved between two pages, which the total and the ids betray. */
  async function readPages(contract: Contract, language: Language): Promise<Raw[] | undefined> {
    const found = new Map<string, Raw>();
    let total: number | undefined;
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const parameters = parametersOf(contract.query, language);
      parameters.set('sort', 'documentId:asc');
      parameters.set('pagination[page]', String(page));
      parameters.set('pagination[pageSize]', String(pageSize));
      const reply = await ask(contract.endpoint, parameters, listReply);
      total ??= reply.meta.pagination.total;
      if (reply.meta.pagination.total !== total) return undefined;
      for (const item of reply.data) found.set(item.documentId, item);
      pages = reply.meta.pagination.pageCount;
    }
    return found.size === total ? [...found.values()] : undefined;
  }

  async function single(contract: Contract, language: Language): Promise<Raw[]> {
    const { data } = await ask(contract.endpoint, parametersOf(contract.query, language), singleReply).catch(
      (error: unknown) => {
        if (error instanceof NotFound) return { data: null };
        throw error;
      },
    );
    return data === null ? [] : [data];
  }

  return {
    async entries(contract) {
      const read = contract.single ? single : list;
      const entries: RawEntry[] = [];
      for (const language of languageCodes) {
        const found = await read(contract, language);
        entries.push(...found.map((attributes) => ({ id: attributes.documentId, language, attributes })));
      }
      return entries;
    },
    media: (address) => {
      const at = new URL(address, base);
      // Uploads may stand on another host (S3), which has no business with the CMS's token.
      const mine = at.origin === base.origin ? token : undefined;
      return request(at, mine, '*/*', { ...limits, bytes: Math.max(limits.bytes, largestMedia) });
    },
  };
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

function parametersOf(query: Query, language: Language): URLSearchParams {
  const parameters = new URLSearchParams({ locale: language });
  appendQuery(parameters, '', query);
  return parameters;
}

/** Writes a query as the bracketed parameters that Strapi reads, `populate[image][fields][0]=credit`. */
function appendQuery(parameters: URLSearchParams, prefix: string, query: Query): void {
  const key = (name: string): string => (prefix === '' ? name : `${prefix}[${name}]`);
  query.fields.forEach((field, index) => parameters.append(`${key('fields')}[${index}]`, field));
  for (const [name, inner] of Object.entries(query.populate))
    appendQuery(parameters, `${key('populate')}[${name}]`, inner);
}
