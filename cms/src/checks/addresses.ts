import { sourceLanguage } from 'shared/languages';
import { holdsAddress } from 'shared/web-address';
import { partsOf, text, type Entry, type Form } from '../content/form';
import { named } from '../rules/problem';
import type { Advice, OnScreen } from './finding';
import type { Target } from './links';

type Address = { readonly path: readonly string[]; readonly name: string; readonly href: string };

/** The fields of an entry that are addresses of the Web, those that are filled in in this language. */
export function addressesOf({ form, entry, language }: OnScreen): Address[] {
  const isHere = (fact: boolean): boolean => !fact || language === sourceLanguage;
  const within = (fields: Form, values: Entry, path: readonly string[]): Address[] =>
    Object.keys(fields)
      .filter((name) => holdsAddress(name) && isHere(fields[name]?.fact === true) && text(values[name]) !== '')
      .map((name) => ({ path: [...path, name], name: named(fields, name), href: text(values[name]) }));
  return [
    ...within(form, entry, []),
    ...partsOf(form, entry)
      .filter(({ field }) => isHere(field.fact))
      .flatMap(({ path, form: inner, value }) => within(inner, value, path)),
  ];
}

/** The addresses of an entry that lead to a page of the site which is not online: the site leaves them out. */
export function addresses(seen: OnScreen, targetOf: (href: string) => Target | undefined): Advice[] {
  return addressesOf(seen).flatMap(({ path, name, href }) => {
    const target = targetOf(href);
    if (target?.kind !== 'entry' || target.isOnline) return [];
    const remedy = 'Publiez cette page, ou changez l’adresse.';
    return [
      {
        path,
        message: `${name} mène à une page qui n’est pas en ligne\u00a0: cette adresse ne paraîtra pas. ${remedy}`,
      },
    ];
  });
}
