import { z } from 'zod';
import { exportFormat, exportLine, exportPath, formerAddressesEndpoint, mostIds, type ExportLine } from 'shared/export';
import { eachLine, wholeBody } from './body.ts';
import { Final, Passing } from './fault.ts';
import { request, type Limits } from './request.ts';
import type { RawAddress, RawEntry, Source } from './source.ts';

/** Largest media file, in bytes: what the pull takes of a document, the CMS's own limits being lower. */
const largestMedia = 50_000_000;

/** Most entries of one reply: short ones take more memory than their bytes. */
const mostEntries = 1_000_000;

/** A list may be five times that of ten thousand articles in three languages. */
export const usualLimits: Limits = {
  deadline: 20_000,
  bytes: 20_000_000,
  list: 500_000_000,
  retries: 3,
  pause: 500,
};

type Cms = {
  readonly url: string;
  readonly token: string;
  readonly limits?: Limits;
  /** Where the entries of an endpoint are exported; where what is published is, unless this says otherwise. */
  readonly pathOf?: (endpoint: string) => string;
};

const published = (endpoint: string): string => `/api${exportPath(endpoint)}`;

/** The CMS as a source: the entries of one export, read type by type with the token of whoever may. */
export function strapi({ url, token, limits = usualLimits, pathOf = published }: Cms): Source {
  const base = new URL(url);

  async function exported<T>(path: string, itemIn: ItemIn<T>, ids?: readonly string[]): Promise<T[]> {
    const address = new URL(path, base);
    if (ids !== undefined) address.searchParams.set('ids', ids.join(','));
    const asked = { url: address, token, accept: exportFormat, limits };
    return await request(
      asked,
      eachLine({ line: limits.bytes, all: limits.list }, () => collector(itemIn)),
    );
  }

  /** Asks for so many documents at a time as the CMS lets one name. */
  async function inParts<T>(path: string, itemIn: ItemIn<T>, ids?: readonly string[]): Promise<T[]> {
    if (ids === undefined) return await exported(path, itemIn);
    const items: T[] = [];
    for (let from = 0; from < ids.length; from += mostIds)
      items.push(...(await exported(path, itemIn, ids.slice(from, from + mostIds))));
    return items;
  }

  return {
    entries: ({ endpoint }, ids) => inParts(pathOf(endpoint), entryIn, ids),
    // Of what is published alone: a draft has left no address.
    ...(pathOf === published && { former: (ids) => inParts(published(formerAddressesEndpoint), addressIn, ids) }),
    media: (address) => {
      const at = new URL(address, base);
      // Uploads may stand on another host (S3), which has no business with the CMS's token.
      const mine = at.origin === base.origin ? token : undefined;
      const bytes = Math.max(limits.bytes, largestMedia);
      return request({ url: at, token: mine, limits }, wholeBody(bytes));
    },
  };
}

/** What a line of an export holds; nothing where it is not what was asked for. */
type ItemIn<T> = (line: ExportLine) => T | undefined;

const entryIn: ItemIn<RawEntry> = (line) =>
  'entry' in line ? { id: line.entry.documentId, language: line.entry.locale, attributes: line.entry } : undefined;

function addressIn(line: ExportLine): RawAddress | undefined {
  if (!('former' in line)) return undefined;
  const { type, documentId, ...value } = line.former;
  return { type, id: documentId, value };
}

/** Takes the lines of an export; at its end they must be as many as its last line says. */
function collector<T>(itemIn: ItemIn<T>) {
  const items: T[] = [];
  let count: number | undefined;
  return {
    take(text: string): void {
      const line = parsed(text);
      if (count !== undefined) throw unknown('une ligne suit la dernière');
      if ('count' in line) count = line.count;
      else {
        const item = itemIn(line);
        if (item === undefined) throw unknown('une ligne dit autre chose que ce qui est demandé');
        items.push(item);
      }
      if (items.length > mostEntries) throw new Final(`la réponse dépasse ${mostEntries} entrées`);
    },
    end(): T[] {
      if (count === items.length) return items;
      throw new Passing(`réponse incomplète : ${items.length} entrées sur ${count ?? 'un nombre inconnu'}`);
    },
  };
}

function parsed(text: string): ExportLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unknown('une ligne n’est pas du JSON');
  }
  const line = exportLine.safeParse(value);
  if (line.success) return line.data;
  throw unknown(z.prettifyError(line.error).split('\n')[0] ?? '');
}

function unknown(reason: string): Final {
  return new Final(`réponse incomplète ou inconnue (${reason})`);
}
