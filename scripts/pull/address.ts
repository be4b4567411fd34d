import type { Entry } from 'shared/generated/index';
import type { AddressedType, Language } from 'shared/languages';
import { pathFor } from 'shared/paths';
import { titleOf, type Finding } from './report.ts';

/** What no two entries may have in common: the type, the language and, where there is one, the slug. */
export function addressOf(entry: Entry): string {
  return 'slug' in entry ? addressAt(entry.type, entry.language, entry.slug) : `${entry.type} ${entry.language}`;
}

/** The address of whichever entry of a type has a slug in a language. */
export function addressAt(type: AddressedType, language: Language, slug: string): string {
  return `${type} ${language} ${slug}`;
}

/** Where an entry stands, decoded: `/fr/villes/tanger/`; nothing for a type without addresses. */
export function pathOf(entry: Entry): string | undefined {
  return 'slug' in entry ? pathFor(entry.type, entry.language, entry.slug) : undefined;
}

/** That an entry wants an address which another one has. */
export function twinFinding(entry: Entry): Finding {
  const problem = 'une autre entrée a déjà cette adresse';
  return { ...about(entry), field: 'slug', problem, remedy: 'Changez l’adresse de l’une des deux.' };
}

/** That a translation stays out where its French version does. */
export function sourceFinding(entry: Entry): Finding {
  const problem = 'la version française n’est pas en ligne';
  return { ...about(entry), problem, remedy: 'Publiez d’abord la version française, qui porte les faits.' };
}

function about(entry: Entry) {
  const { type, id, language } = entry;
  return { effect: 'left-out', type, id, language, title: titleOf(entry) } as const;
}
