import { z } from 'zod';
import { consent } from './consent.ts';
import { date } from './date.ts';
import { languageCodes } from './languages.ts';

/** HTML that was rendered from Markdown and sanitised at the border: the only strings a page may print unescaped. */
export const html = z.string().brand<'html'>();
export type Html = z.infer<typeof html>;

export { date };
/** A wall-clock time without zone, `09:30` (the CMS's seconds are dropped at the border). */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** An instant, `2026-11-23T09:00:00.000Z` (RFC 3339 in UTC). */
export const datetime = z.iso.datetime();

/** A point of a picture, from its upper left corner, in hundredths of its width and height. */
const point = z.strictObject({ x: z.number().min(0).max(100), y: z.number().min(0).max(100) });

/** An image in the snapshot's `media/` folder, named by the hash of its content, its smaller copies, and its rights. */
export const picture = z.strictObject({
  file: z.string(),
  mime: z.string(),
  bytes: z.number().int().positive(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  copies: z.array(z.strictObject({ file: z.string(), mime: z.string(), width: z.number().int().positive() })),
  credit: z.string().min(1),
  licence: z.string().min(1),
  /** What matters most in it: no crop may lose it. */
  focus: point.optional(),
  /** What the persons in it have agreed to; absent where nobody can be recognised. */
  consent: consent.optional(),
});
export type ImageFile = z.infer<typeof picture>;

/** What stands in the place of a picture that may not be shown: nothing of it. */
export const withheld = z.strictObject({ withheld: z.literal(true) });

/** A picture of an entry, or that it may not be shown. */
export const image = z.union([picture, withheld]);
export type Image = z.infer<typeof image>;

/** Tells whether there is a picture to show. */
export function isShown(image: Image): image is ImageFile {
  return 'file' in image;
}

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
