import type { Core } from '@strapi/strapi';

/** How long the database may take to say that it is there, in milliseconds. */
const patience = 3000;

/**
 * PostgreSQL's codes for an end of all connections (57P) and for a broken one (08), and the system's: one that may not be
 * opened, since too many files and connections are, counts as lost.
 */
const codes = /^(?:57P0[123]|08...|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EMFILE|ENFILE)$/;
/** What its client says of itself, after the question that knex puts before it. */
const words = /(?:Connection (?:terminated|ended)(?: unexpectedly)?|connection error and is not queryable)$/;

/** Tells of an error that the way to the database was lost. */
export function isLostDatabase(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && codes.test(String(error.code))) || words.test(error.message);
}

/** Tells whether the database answers now. */
export async function databaseAnswers(strapi: Core.Strapi): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(resolve, patience, false).unref());
  const asked = strapi.db.connection.raw('SELECT 1').then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]);
}

/**
 * Has the process outlive the loss of its database. Strapi asks several questions at once and waits for one after the other:
 * when all fail, Node takes the later failures for errors that nobody handles, and ends the process. Any other such error
 * still does.
 */
export function outliveLoss(strapi: Core.Strapi): void {
  process.on('unhandledRejection', (error) => {
    if (!isLostDatabase(error)) throw error;
    strapi.log.error(error);
  });
}
