import { asksWhen, asksWhere, isOutcomeToConfirm, isToConfirm } from 'shared/confirmation';
import { isEmpty, partsOf, type Entry, type Form } from '../content/form';

/** A fact of an entry that the site shows as « à confirmer ». */
export type MissingFact = {
  /** By which its field is found on the editing screen: `schedule.confirmation`. */
  readonly path: string;
  /** « Dates et heures » */
  readonly label: string;
  /** What is to be confirmed: the fact itself, or what became of what the plan lists. */
  readonly what: 'fact' | 'outcome';
};

/** The screen's label without what tells a translator where the field stands. */
const bare = (label: string): string => label.replace(/ \(fiche française\)$/u, '');

/** The fields of a form that carry a confirmation, by name. */
export function confirmedParts(form: Form): string[] {
  return Object.entries(form).flatMap(([name, field]) => ('confirmation' in (field.form ?? {}) ? [name] : []));
}

/** The fields of a form that may tell that an outcome is open, by name: what there is to choose says it. */
export function statuses(form: Form): string[] {
  return Object.entries(form).flatMap(([name, { type }]) => (type === 'enumeration' ? [name] : []));
}

/** An event that was called off has neither date nor venue to confirm, and one that was held no date. */
function isAsked(component: string | undefined, { eventStatus }: Entry): boolean {
  if (component === 'event.schedule') return asksWhen(eventStatus);
  return eventStatus === undefined || asksWhere(eventStatus);
}

/** The facts of a French entry that are to be confirmed, in the order of its form. */
export function missingFacts(form: Form, entry: Entry): MissingFact[] {
  const parts = partsOf(form, entry).filter(({ form: inner }) => 'confirmation' in inner);
  return Object.entries(form).flatMap(([name, field]): MissingFact[] => {
    const label = bare(field.label);
    if (field.type === 'enumeration') {
      return isOutcomeToConfirm(entry[name]) ? [{ path: name, label, what: 'outcome' }] : [];
    }
    if (!isAsked(field.component, entry)) return [];
    // Only of an event does the site say that a place is to be confirmed that nobody has entered.
    if (field.component === 'shared.place' && isEmpty(entry[name]) && 'eventStatus' in form) {
      return [{ path: name, label, what: 'fact' }];
    }
    return parts
      .filter(({ path, value }) => path[0] === name && isToConfirm(value))
      .map(({ path, value }) => ({
        path: [...path, 'confirmation'].join('.'),
        label: field.many ? `${label}\u00a0: ${calledIn(value, Number(path[1]))}` : label,
        what: 'fact',
      }));
  });
}

/** How a row of several is told from the others: by what it is called, or by its place. */
function calledIn({ network, name }: Entry, row: number): string {
  const called = [network, name].find((value) => typeof value === 'string' && value !== '');
  return typeof called === 'string' ? called : `ligne\u00a0${String(row + 1)}`;
}
