import { z } from 'zod';
import { languageCodes } from './languages.ts';

/** HTML that was rendered from Markdown and sanitised at the border: the only strings a page may print unescaped. */
export const html = z.string().brand<'html'>();
export type Html = z.infer<typeof html>;

/** A calendar date without zone, `2019-12-31` (RFC 3339 full-date). */
export const date = z.iso.date();
/** A wall-clock time without zone, `09:30` (the CMS's seconds are dropped at the border). */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** An instant, `2026-11-23T09:00:00.000Z` (RFC 3339 in UTC). */
export const datetime = z.iso.datetime();

/** An image in the snapshot's `media/` folder, named by the hash of its content, and its smaller copies. */
export const image = z.strictObject({
  file: z.string(),
  mime: z.string(),
  bytes: z.number().int().positive(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  copies: z.array(z.strictObject({ file: z.string(), mime: z.string(), width: z.number().int().positive() })),
});
export type ImageFile = z.infer<typeof image>;

/** Any other file in the snapshot's `media/` folder; `name` is what a reader saves it as. */
export const file = z.strictObject({
  file: z.string(),
  name: z.string(),
  mime: z.string(),
  bytes: z.number().int().positive(),
});
export type DocumentFile = z.infer<typeof file>;

/** The stable id of another entry. */
export const reference = z.string().min(1);

/** What every entry carries beside its own fields. */
export const identity = {
  id: z.string().min(1),
  language: z.enum(languageCodes),
  /** The languages in which the entry is published, each with its slug there ('' for a type without addresses). */
  translations: z.partialRecord(z.enum(languageCodes), z.string()),
};
