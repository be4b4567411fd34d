import { z } from 'zod';
import { languageCodes } from './languages.ts';

/** What the officer asks to be done to an entry at an hour, as Morocco's clocks show it. */
export const planOrder = z.strictObject({
  /** Strapi's name of the type, `api::press-release.press-release`. */
  type: z.string(),
  documentId: z.string().min(1),
  languages: z.array(z.enum(languageCodes)).min(1),
  operation: z.enum(['publish', 'unpublish']),
  date: z.iso.date(),
  /** To the minute, `10:00`. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** Until the hour nobody may publish the entry by hand. */
  embargo: z.boolean(),
});
export type PlanOrder = z.infer<typeof planOrder>;
