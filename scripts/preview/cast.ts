import type { Entry } from 'shared/generated/index';
import { languageCodes, type Language } from 'shared/languages';
import { homePath, pathFor } from 'shared/paths';
import { titleOf, type Finding } from '../pull/report.ts';

/** A draft that is to be seen among what is published: its document, and a mark that changes with each save. */
export type Scene = { readonly type: string; readonly documentId: string; readonly saved: string };

/** What there is of the document of a scene: where its pages are, and what the border says of it. */
export type Cast = {
  readonly addresses: Readonly<Partial<Record<Language, string>>>;
  readonly titles: Readonly<Partial<Record<Language, string>>>;
  readonly findings: readonly Finding[];
};

const addressOf = (entry: Entry): string =>
  entry.type === 'site' ? homePath(entry.language) : pathFor(entry.type, entry.language, entry.slug);

/** The cast of a document from its entries. */
export function castOf(entries: readonly Entry[], findings: readonly Finding[]): Cast {
  const by = <T>(value: (entry: Entry) => T) =>
    Object.fromEntries(
      languageCodes.flatMap((language) => {
        const entry = entries.find((one) => one.language === language);
        return entry === undefined ? [] : [[language, value(entry)]];
      }),
    ) as Partial<Record<Language, T>>;
  return { addresses: by(addressOf), titles: by(titleOf), findings };
}
