import type { Entry } from 'shared/generated/index';
import { languageCodes, type Language } from 'shared/languages';
import type { ImageFile } from 'shared/leaves';
import { facetPath, feedPath, homePath, pathFor, sectionPath } from 'shared/paths';
import type { Renderer } from 'shared/rendering';
import { inEachLanguage } from '../content/article.ts';
import { carve } from './carve.ts';
import { modelNumber, slugMark } from './marks.ts';
import { modelEntries, originalsIn } from './model.ts';
import { kinds, type Kind, type Templates } from './pieces.ts';

/**
 * The network's own pages of articles, their lists and feeds as templates of no language, carved out of pages that the
 * site renders of a model. Other systems get the same shell, blocks and weight by them.
 */
export async function templatesFrom(
  renderer: Renderer,
  plan: readonly Entry[],
  picture: ImageFile,
): Promise<Readonly<Record<Language, Templates>>> {
  const drawn = await rendered(renderer, modelEntries(plan, 'newest'));
  const pictured = await rendered(renderer, modelEntries(plan, 'newest', picture));
  const older = await rendered(renderer, modelEntries(plan, 'older'));
  const text = (pages: ReadonlyMap<string, string>, path: string): string => {
    const body = pages.get(path);
    if (body === undefined) throw new RangeError(`The model has no ${path}.`);
    return body;
  };
  return inEachLanguage((language) => {
    const from = (pages: ReadonlyMap<string, string>, kind: Kind) =>
      carve({ kind, language, text: text(pages, pathOf(kind, language)), originals: originalsIn(plan, language) });
    return {
      article: from(drawn, 'article'),
      pictured: from(pictured, 'pictured'),
      list: from(drawn, 'list'),
      part: from(drawn, 'part'),
      older: from(older, 'older'),
      home: from(drawn, 'home'),
      'feed-home': from(drawn, 'feed-home'),
      'feed-list': from(drawn, 'feed-list'),
      'feed-city': from(drawn, 'feed-city'),
    };
  });
}

async function rendered(renderer: Renderer, entries: readonly Entry[]): Promise<ReadonlyMap<string, string>> {
  const undo = renderer.change({ entries, removed: [], today: '2099-06-01' });
  const wanted = new Set(languageCodes.flatMap((language) => kinds.map((kind) => pathOf(kind, language))));
  const pages = new Map<string, string>();
  for await (const file of renderer.render('pages')) {
    if ('error' in file) throw file.error;
    if ('body' in file && wanted.has(file.path)) pages.set(file.path, Buffer.from(file.body).toString());
  }
  renderer.change(undo);
  renderer.forget('pages');
  return pages;
}

/** Where the model's page of a kind stands, below the site's root. */
function pathOf(kind: Kind, language: Language): string {
  const list = sectionPath('article', language);
  const part = facetPath('article', language, 'theme', slugMark('theme', language));
  const paths: Readonly<Record<Kind, string>> = {
    article: pathFor('article', language, slugMark('article', language)),
    pictured: pathFor('article', language, slugMark('article', language)),
    list,
    part,
    older: `${part}${String(modelNumber)}/`,
    home: homePath(language),
    'feed-home': feedPath(homePath(language)),
    'feed-list': feedPath(list),
    'feed-city': feedPath(pathFor('city', language, slugMark('city', language))),
  };
  const path = paths[kind].slice(1);
  return path.endsWith('/') ? `${path}index.html` : path;
}
