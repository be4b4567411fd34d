import { z } from 'zod';
import { languageCodes } from './languages.ts';
import { date } from './leaves.ts';

/** An address of the built site, decoded: `/fr/presse/avis/text.txt`. */
const path = z.string().startsWith('/');
/** The name of a file in the ZIP, in ASCII, which every system unpacks as it is. */
const name = z.string().regex(/^[\w.-]+(?:\/[\w.-]+)*$/);

/**
 * What goes into the press kit of a release, as the site lists it at `/press-kits/<id>.json` for the build, which makes
 * the ZIP beside it.
 */
export const pressKit = z.strictObject({
  /** The day that the files of the ZIP bear; without it they bear the ZIP format's first. */
  day: date.optional(),
  /** Files of the built site, taken as they are. */
  files: z.array(z.strictObject({ name, path })).readonly(),
  texts: z.array(z.strictObject({ name, text: z.string() })).readonly(),
  /** Pictures of the built site; credit, licence and words go into their metadata. */
  photos: z
    .array(
      z.strictObject({
        name,
        path,
        credit: z.string(),
        licence: z.string(),
        captions: z.partialRecord(z.enum(languageCodes), z.string()),
        alternatives: z.partialRecord(z.enum(languageCodes), z.string()),
      }),
    )
    .readonly(),
});
export type PressKit = z.infer<typeof pressKit>;
export type KitPhoto = PressKit['photos'][number];
