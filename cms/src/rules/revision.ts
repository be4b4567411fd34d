import { isDeepStrictEqual } from 'node:util';
import { isEmpty, type Entry, type Field, type Form } from '../content/form';

/** What a calendar shows of an event: a change of one of these is a new version of it there. */
const watched = ['title', 'eventStatus', 'schedule', 'venue', 'city'];

/** Numbers that the CMS keeps; nobody types them. */
export const keptByTheCms: ReadonlySet<string> = new Set(['revision', 'revisedOn']);

/** What readers see of a value: a component without its database number, a linked entry by its id. */
function shown(field: Field | undefined, value: unknown): unknown {
  if (field === undefined || isEmpty(value)) return null;
  const entry = value as Entry;
  if (field.form !== undefined) {
    return Object.entries(field.form).map(([name, inner]) => shown(inner, entry[name]));
  }
  return field.target === undefined ? value : entry.documentId;
}

/**
 * The revision of an event that is published again with another title, status, schedule, venue or city: one more than
 * that of the version online, and the instant (RFC 5545 § 3.8.7.4, SEQUENCE). Nothing where calendars see no change,
 * and nothing at a first publication: an event without a revision is in its version 0.
 */
export function revisionAtPublication(form: Form, draft: Entry, online: Entry | undefined, now: Date): Entry {
  if (!('revision' in form) || online === undefined) return {};
  const changed = watched.some(
    (name) => !isDeepStrictEqual(shown(form[name], draft[name]), shown(form[name], online[name])),
  );
  if (!changed) return {};
  const previous = typeof online.revision === 'number' ? online.revision : 0;
  return { revision: previous + 1, revisedOn: now.toISOString() };
}
