import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Language } from 'shared/languages';
import { languagesAsked } from '../content/languages-asked';
import { embargoed } from '../planning/plan';
import { personBehind, type Person } from '../roles/person';
import { reviewing } from '../roles/table';
import { lastStep } from './steps';
import type { Place } from './table';
import { alone } from './wording';

const publishing = 'plugin::content-manager.explorer.publish';

/** Tells whether somebody else than a person has an account that is in use and may do something. */
async function othersMay(
  strapi: Core.Strapi,
  person: number,
  action: string,
  subject: string | null,
): Promise<boolean> {
  const roles = { permissions: { action, subject } };
  return (await strapi.db.query('admin::user').count({ where: { isActive: true, id: { $ne: person }, roles } })) > 0;
}

/**
 * Why a person may not publish or plan a text alone, in French; nothing where it may be. A press release needs that
 * somebody else than who wrote last has read it as it stands, and that somebody else publishes it; what nobody else
 * could do is asked of nobody, so an officer who is alone is not locked out. CMS_SECOND_PERSON=false asks nothing.
 */
export async function problemAlone(strapi: Core.Strapi, place: Place, person: Person): Promise<string | undefined> {
  if (place.type !== embargoed || process.env.CMS_SECOND_PERSON === 'false') return undefined;
  const last = await lastStep(strapi, place);
  const writer = last?.writer_id ?? null;
  if (last?.step !== 'read' && (await othersMay(strapi, writer ?? person.id, reviewing, null))) {
    return alone.notRead(place.language);
  }
  if (writer === person.id && (await othersMay(strapi, person.id, publishing, place.type))) {
    return alone.ownText(place.language);
  }
  return undefined;
}

/** Throws a ValidationError in French where a second person is needed to publish an entry or to plan it. */
export async function askSecondPerson(
  strapi: Core.Strapi,
  { type, documentId, languages }: { type: string; documentId: string; languages: readonly Language[] },
  person: Person,
): Promise<void> {
  for (const language of languages) {
    const problem = await problemAlone(strapi, { type, documentId, language }, person);
    if (problem !== undefined) throw new errors.ValidationError(problem);
  }
}

/**
 * Has every publication by hand ask for its second person. What runs at its hour runs in nobody's name: it was asked for
 * when it was planned.
 */
export function guardPublication(strapi: Core.Strapi): void {
  strapi.documents.use(async ({ uid, action, params }, next) => {
    const person = personBehind(strapi);
    if (uid !== embargoed || action !== 'publish' || person === undefined) return next();
    const { documentId = '', locale } = params as { documentId?: string; locale?: unknown };
    return strapi.db.transaction(async () => {
      const stored = (await strapi.db.query(uid).findMany({
        select: ['locale'],
        where: { documentId, publishedAt: null },
      })) as { locale: string }[];
      const languages = languagesAsked(locale).filter((code) => stored.some((row) => row.locale === code));
      await askSecondPerson(strapi, { type: uid, documentId, languages }, person);
      return next();
    });
  });
}
