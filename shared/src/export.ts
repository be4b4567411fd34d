import { z } from 'zod';
import { languageCodes } from './languages.ts';

/**
 * How the CMS gives many entries at once: lines of JSON (`application/x-ndjson`), an entry in one language a line, all
 * languages of a document together, and a last line that counts them, without which the reply was cut off.
 */

/** `GET`, below the content API: the published entries of a type, all of them or those with `ids` (with commas). */
export function exportPath(endpoint: string): string {
  return `/export/${endpoint}`;
}

/** `GET`, in the same place: the former addresses of all documents or of those with `ids`, whatever their types. */
export const formerAddressesEndpoint = 'former-addresses';

export const exportFormat = 'application/x-ndjson';

/** How many ids one request may name. */
export const mostIds = 200;

const entryLine = z.strictObject({
  entry: z.looseObject({ documentId: z.string().min(1), locale: z.enum(languageCodes) }),
});
/** A former address, with the document whose it is; its other members are not believed yet. */
const formerLine = z.strictObject({
  former: z.looseObject({ type: z.string(), documentId: z.string().min(1) }),
});
const lastLine = z.strictObject({ count: z.number().int().nonnegative() });

export const exportLine = z.union([entryLine, formerLine, lastLine]);
export type ExportLine = z.infer<typeof exportLine>;
