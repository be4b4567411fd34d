import { z } from 'zod';
import { languageCodes } from './languages.ts';

/** The longest note, in signs. */
export const longestNote = 2000;

/** What someone does to a text on its way from who writes it to who publishes it, in a language. */
export const reviewOrder = z.strictObject({
  /** Strapi's name of the type, `api::press-release.press-release`. */
  type: z.string(),
  documentId: z.string().min(1),
  language: z.enum(languageCodes),
  /** Sends it for review; gives it back with a note; says that it was read and is good. */
  step: z.enum(['asked', 'returned', 'read']),
  note: z.string().trim().max(longestNote),
  /** When what the person has seen was saved, RFC 3339: nobody judges another text than that. */
  seen: z.iso.datetime(),
});
export type ReviewOrder = z.infer<typeof reviewOrder>;
