import { z } from 'zod';
import type { Contract } from 'shared/contract';
import { exportFormat, exportLine, exportPath, mostIds, type ExportLine } from 'shared/export';
import { eachLine, wholeBody } from './body.ts';
import { Final, Passing } from './fault.ts';
import { request, type Limits } from './request.ts';
import type { RawEntry, Source } from './source.ts';

/** Largest media file, in bytes: what the pull takes of a document, the CMS's own limits being lower. */
const largestMedia = 50_000_000;

/** Most entries of one reply: what an endless one is stopped at. */
const mostEntries = 1_000_000;

export const usualLimits: Limits = { deadline: 20_000, bytes: 20_000_000, retries: 3, pause: 500 };

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

  async function exported({ endpoint }: Contract, ids?: readonly string[]): Promise<RawEntry[]> {
    const address = new URL(pathOf(endpoint), base);
    if (ids !== undefined) address.searchParams.set('ids', ids.join(','));
    const asked = { url: address, token, accept: exportFormat, limits };
    return await request(asked, eachLine(limits.bytes, collector));
  }

  return {
    async entries(contract, ids) {
      if (ids === undefined) return await exported(contract);
      const entries: RawEntry[] = [];
      for (let from = 0; from < ids.length; from += mostIds)
        entries.push(...(await exported(contract, ids.slice(from, from + mostIds))));
      return entries;
    },
    media: (address) => {
      const at = new URL(address, base);
      // Uploads may stand on another host (S3), which has no business with the CMS's token.
      const mine = at.origin === base.origin ? token : undefined;
      const bytes = Math.max(limits.bytes, largestMedia);
      return request({ url: at, token: mine, limits }, wholeBody(bytes));
    },
  };
}

/** Takes the lines of an export; at its end they must be as many as its last line says. */
function collector() {
  const entries: RawEntry[] = [];
  let count: number | undefined;
  return {
    take(text: string): void {
      const line = parsed(text);
      if (count !== undefined) throw unknown('une ligne suit la dernière');
      if ('count' in line) count = line.count;
      else entries.push({ id: line.entry.documentId, language: line.entry.locale, attributes: line.entry });
      if (entries.length > mostEntries) throw new Final(`la réponse dépasse ${mostEntries} entrées`);
    },
    end(): RawEntry[] {
      if (count === entries.length) return entries;
      throw new Passing(`réponse incomplète : ${entries.length} entrées sur ${count ?? 'un nombre inconnu'}`);
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
