import { holdsAddress } from 'shared/web-address';
import { partsOf, text, type Entry, type Form } from '../content/form';
import { named, type Problem, type Rule } from './problem';

function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  return (protocol === 'https:' || protocol === 'http:') && hostname !== '' && username === '' && password === '';
}

function problemsIn(form: Form, entry: Entry, path: readonly string[]): Problem[] {
  return Object.keys(form)
    .filter(holdsAddress)
    .filter((name) => text(entry[name]) !== '' && !isWebAddress(text(entry[name])))
    .map((name) => ({
      path: [...path, name],
      message: `${named(form, name)} n’est pas une adresse du Web\u00a0: elle commence par https:// ou http://.`,
    }));
}

/** Every address that a reader could follow is one of the Web; `javascript:` and the like are refused even in a draft. */
export function webAddresses(form: Form, entry: Entry): Problem[] {
  return [
    ...problemsIn(form, entry, []),
    ...partsOf(form, entry).flatMap(({ path, form: inner, value }) => problemsIn(inner, value, path)),
  ];
}

export const webAddress: Rule = ({ form, entry }) => webAddresses(form, entry);
