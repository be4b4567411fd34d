import { z } from 'zod';
import { consentScopes, peopleAnswers } from 'shared/consent';
import { date, type ImageFile } from 'shared/leaves';
import { UnfitMedia, type Prepared } from './media.ts';

const given = z.looseObject({
  credit: z.string().trim().nullish(),
  licence: z.string().trim().nullish(),
  people: z.enum(peopleAnswers).nullish(),
  consentScopes: z.array(z.enum(consentScopes)).nullish(),
  consentUntil: date.nullish(),
  focalPoint: z.object({ x: z.number().min(0).max(100), y: z.number().min(0).max(100) }).nullish(),
});

/**
 * A prepared picture with what the CMS says of its rights and of what matters in it. Throws UnfitMedia where its author or
 * licence is not known, or where what is said cannot be understood: then it must not be shown.
 */
export function withRights(prepared: Prepared, reply: unknown): ImageFile {
  const rights = given.safeParse(reply);
  if (!rights.success) throw new UnfitMedia('les droits de l’image ne peuvent pas être lus');
  const { credit, licence, people, consentScopes: scopes, consentUntil, focalPoint } = rights.data;
  if (!credit || !licence)
    throw new UnfitMedia('le crédit ou la licence de l’image manque : complétez-les dans « Photos et droits »');
  return {
    ...prepared,
    credit,
    licence,
    ...(focalPoint && { focus: { x: focalPoint.x, y: focalPoint.y } }),
    ...(people === 'accord écrit' && {
      consent: { scopes: scopes ?? [], ...(consentUntil && { until: consentUntil }) },
    }),
  };
}
