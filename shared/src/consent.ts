import { z } from 'zod';
import { date } from './date.ts';

/** For what the persons who can be recognised in a picture have agreed, in writing. */
export const consentScopes = ['site', 'presse', 'réseaux'] as const;
export type ConsentScope = (typeof consentScopes)[number];

/** Whether somebody can be recognised in a picture; if so, nothing but a written agreement lets it be shown. */
export const peopleAnswers = ['aucune personne reconnaissable', 'accord écrit'] as const;
export type PeopleAnswer = (typeof peopleAnswers)[number];

/** A written agreement: for what, and the day, `2027-03-31`, from whose midnight in Morocco on it is over. */
export const consent = z.strictObject({ scopes: z.array(z.enum(consentScopes)).readonly(), until: date.optional() });
export type Consent = z.infer<typeof consent>;

/** How long before its end an agreement is spoken of, in days. */
export const consentWarning = 30;

/** Tells whether an agreement is over on a day, `2026-11-23`. */
export function isOver({ until }: Pick<Consent, 'until'>, today: string): boolean {
  return until !== undefined && until <= today;
}

/** Tells whether a picture may be shown for a purpose on a day; one without recognisable persons may always. */
export function mayShow(given: Consent | undefined, scope: ConsentScope, today: string): boolean {
  return given === undefined || (given.scopes.includes(scope) && !isOver(given, today));
}

/** Tells whether an agreement ends within the time of warning, and has not yet. */
export function endsSoon({ until }: Pick<Consent, 'until'>, today: string): boolean {
  if (until === undefined || until <= today) return false;
  return (Date.parse(until) - Date.parse(today)) / 86_400_000 <= consentWarning;
}
