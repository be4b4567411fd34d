import type { Core } from '@strapi/strapi';
import { sourceLanguage, type Language } from 'shared/languages';
import type { FormedType } from '../content/forms';
import { screenOf } from '../content/screen';
import { namesOf } from '../content/language-names';
import type { Rights } from '../publication/rights';
import { countsIn, filtered, judged, type Filter, type Judged, type JudgedEntry } from './board';
import { changesOf, keyOf } from './changes';
import { translated, translatedEntries, type TranslatedEntry } from './entries';
import { stateLine } from './states';
import type { Board, BoardRow, Cell } from './translation-reply';
import { ofType, validationsOf, type Validations } from './validations';
import { actions, changeLine, sourceLine, statusLine } from './wording';

/** How many entries a page of the board shows. */
const shown = 40;

/** Every entry of a type, judged in every language into which one translates. */
async function judgedEntries(strapi: Core.Strapi, type: FormedType): Promise<JudgedEntry[]> {
  const entries = await translatedEntries(strapi, type);
  const changes = await changesOf(strapi, type, entries);
  return entries.map((entry) => ({
    entry,
    cells: translated.map((code) => judged(entry, code, changes.get(keyOf(entry.documentId, code)))),
  }));
}

type Telling = { readonly strapi: Core.Strapi; readonly rights: Rights; readonly validations: Validations };

function cellOf(
  { strapi, rights, validations }: Telling,
  { type, documentId }: TranslatedEntry,
  { language, state, translation, changes }: Judged,
): Cell {
  const action = rights.mayWrite(type, language) ? actions[state] : undefined;
  return {
    language,
    name: namesOf([language]),
    state,
    line: stateLine(state),
    ...(changes === undefined ? {} : { changed: changeLine(changes.labels, changes.since.atLeast) }),
    ...(translation === undefined
      ? {}
      : { status: statusLine(translation.status, validations.get(ofType(type, documentId, language))) }),
    screen: screenOf(strapi, { type, documentId, language }) ?? '',
    ...(action === undefined ? {} : { action }),
  };
}

/** The board of the types that the person may read, narrowed and paged. */
export async function boardReply(
  strapi: Core.Strapi,
  types: ReadonlyMap<string, FormedType>,
  rights: Rights,
  { page: asked, ...filter }: Filter & { readonly page: number },
): Promise<Board> {
  const readable = [...types.values()].filter(({ uid }) => rights.mayRead(uid));
  const entries: JudgedEntry[] = [];
  for (const type of readable) entries.push(...(await judgedEntries(strapi, type)));
  const found = filtered(entries, filter);
  const pages = Math.max(1, Math.ceil(found.length / shown));
  const page = Math.min(asked, pages);
  const rows = found.slice((page - 1) * shown, page * shown);
  const telling = { strapi, rights, validations: await validationsOf(strapi, rows) };
  const counted = filtered(entries, { type: filter.type });
  const named = (language: Language) => ({ language, name: namesOf([language]) });
  return {
    counts: translated.map((code) => ({ ...named(code), ...countsIn(counted, code) })),
    types: readable.map(({ uid, displayName }) => ({ type: uid, name: displayName })),
    languages: translated.map(named),
    rows: rows.map(({ entry, cells }): BoardRow => ({
      id: `${entry.type} ${entry.documentId}`,
      title: entry.title,
      kind: types.get(entry.type)?.displayName ?? '',
      source: sourceLine(new Date(entry.savedAt)),
      screen: screenOf(strapi, { ...entry, language: sourceLanguage }) ?? '',
      cells: cells.map((cell) => cellOf(telling, entry, cell)),
    })),
    found: found.length,
    page,
    pages,
  };
}
