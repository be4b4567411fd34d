import { contracts } from 'shared/generated/index';
import { type AddressedType, type Language } from 'shared/languages';
import { pathFor } from 'shared/paths';
import { contentFolder } from '../../pull/folder.ts';
import type { RawEntry } from '../../pull/source.ts';
import { inEachLanguage, type Ground } from './article.ts';
import type { Target } from './prose.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Learns from a content folder what articles can be made of: its words, its entries and their pages. */
export async function groundFrom(folder: string, pictures: readonly string[]): Promise<Ground> {
  const source = contentFolder(folder);
  const all = new Map<string, readonly RawEntry[]>();
  for (const [type, contract] of Object.entries(contracts)) all.set(type, await source.entries(contract));
  const of = (type: AddressedType) => all.get(type) ?? [];
  const ids = (type: AddressedType) => [...new Set(of(type).map(({ id }) => id))];
  const spoken = (language: Language) => [...all.values()].flat().filter((entry) => entry.language === language);
  return {
    vocabularies: inEachLanguage((language) => vocabularyOf(spoken(language).flatMap(textsIn), language)),
    ids: { themes: ids('theme'), cities: ids('city'), actions: ids('action'), events: ids('event') },
    targets: inEachLanguage((language) =>
      (['city', 'theme'] as const).flatMap((type) => targetsOf(type, of(type), language)),
    ),
    pictures,
  };
}

function targetsOf(type: AddressedType, entries: readonly RawEntry[], language: Language): Target[] {
  return entries
    .filter((entry) => entry.language === language)
    .map(({ attributes: { name, slug } }) => ({ label: String(name), path: pathFor(type, language, String(slug)) }));
}

/** What is written in sentences: texts of some length, no names, addresses or codes. */
function textsIn({ attributes }: RawEntry): string[] {
  return Object.values(attributes).filter(
    (value) => typeof value === 'string' && value.length > 60 && value.includes(' '),
  ) as string[];
}
