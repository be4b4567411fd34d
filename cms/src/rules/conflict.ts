import { errors } from '@strapi/utils';
import type { Problem } from './problem';

/** What the admin reads of an error: the message, and the field to mark. */
function detailsOf(problems: readonly Problem[]) {
  return { errors: problems.map(({ path, message }) => ({ path: [...path], message, name: 'ValidationError' })) };
}

/** Gives the error that tells the officer every problem at once. */
export function refusal(problems: readonly Problem[]): Error {
  return new errors.ValidationError(problems.map(({ message }) => message).join('\n'), detailsOf(problems));
}

/** Another entry stands in the way; answered with 409. A validation error still, or the admin would not mark the field. */
export class ConflictError extends errors.ValidationError {
  constructor(problem: Problem) {
    super(problem.message, detailsOf([problem]));
  }
}

/** Tells whether the database refused a second published entry with one slug, in SQLite's words or PostgreSQL's. */
export function isSlugConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  if (code === '23505') return typeof constraint === 'string' && constraint.endsWith('_slug_locale_published');
  return code === 'SQLITE_CONSTRAINT_UNIQUE' && /\.slug, \w+\.locale$/.test(error.message);
}
