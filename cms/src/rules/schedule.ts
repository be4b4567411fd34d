import { isEmpty, partsOf, text, type Entry, type Form } from '../content/form';
import { named, quote, type Problem, type Rule } from './problem';

/** A date and a time, to the minute, as one text that sorts; without a time, the day's first or last moment. */
function moment(date: unknown, time: unknown, otherwise: string): string {
  return `${text(date)}T${text(time).slice(0, 5) || otherwise}`;
}

function problemsOf(form: Form, value: Entry, path: readonly string[]): Problem[] {
  const { confirmation, startDate, startTime, endDate, endTime } = value;
  const at = (attribute: string, message: string): Problem => ({ path: [...path, attribute], message });
  const problems: Problem[] = [];
  if (confirmation === 'confirmé' && isEmpty(startDate)) {
    problems.push(
      at(
        'startDate',
        `Une date confirmée demande ${named(form, 'startDate')}\u00a0: saisissez-la, ou remettez ${named(form, 'confirmation')} sur ${quote('à confirmer')}.`,
      ),
    );
  }
  if (!isEmpty(startTime) && isEmpty(startDate)) {
    problems.push(at('startTime', `${named(form, 'startTime')} demande ${named(form, 'startDate')}.`));
  }
  if (!isEmpty(endDate) && isEmpty(startDate)) {
    problems.push(at('endDate', `${named(form, 'endDate')} demande ${named(form, 'startDate')}.`));
  }
  if (!isEmpty(endTime) && isEmpty(startTime)) {
    problems.push(at('endTime', `${named(form, 'endTime')} demande ${named(form, 'startTime')}.`));
  }
  const ends = !isEmpty(endDate) || !isEmpty(endTime);
  if (!isEmpty(startDate) && ends) {
    const lastDay = isEmpty(endDate) ? startDate : endDate;
    const [end, start] = [moment(lastDay, endTime, '24:00'), moment(startDate, startTime, '00:00')];
    if (end === start && !isEmpty(endTime)) {
      problems.push(
        at(
          'endTime',
          `${named(form, 'endTime')} est aussi l’heure du début\u00a0: saisissez une heure plus tardive, ou videz ce champ.`,
        ),
      );
    }
    if (end < start) {
      const field = isEmpty(endDate) || endDate === startDate ? 'endTime' : 'endDate';
      problems.push(at(field, `${named(form, field)} est avant le début\u00a0: vérifiez les dates et les heures.`));
    }
  }
  return problems;
}

/** A confirmed schedule has a date, times have dates, and what ends does so after it starts (RFC 5545 §3.8.2.2). */
export const schedule: Rule = ({ form, entry }) =>
  partsOf(form, entry, 'event.schedule').flatMap(({ path, form: inner, value }) => problemsOf(inner, value, path));
