import type { Language } from 'shared/languages';
import { runsOf } from '../i18n/isolate.ts';
import type { Found } from './engine.ts';
import { excerptOf, partsOf } from './marks.ts';

/** The element that the page holds for a purpose; throws where the page and its script do not belong together. */
export function held<E extends Element>(name: string, kind: new () => E, within: ParentNode = document): E {
  const element = within.querySelector(`[data-${name}]`);
  if (!(element instanceof kind)) throw new Error(`The page holds no [data-${name}].`);
  return element;
}

/** A text as nodes: what answers the terms is marked, and runs of another script are isolated as on every page. */
function nodesOf(text: string, terms: readonly string[], language: Language): Node[] {
  return runsOf(text, language).flatMap((run) => {
    const nodes = partsOf(run.text, terms).map((part) => {
      if (!part.marked) return document.createTextNode(part.text);
      const mark = document.createElement('mark');
      mark.textContent = part.text;
      return mark;
    });
    if (run.kind === 'plain') return nodes;
    const isolated = document.createElement('bdi');
    isolated.dir = 'ltr';
    if (run.kind !== 'latin') isolated.className = 'whole';
    isolated.append(...nodes);
    return [isolated];
  });
}

/** An item of the list of results, made from the page's template; `kind` is what the reader calls such a page. */
export function itemOf(
  { url, content, meta }: Found,
  kind: string,
  terms: readonly string[],
  language: Language,
): DocumentFragment {
  const item = document.importNode(held('result', HTMLTemplateElement).content, true);
  const link = held('title', HTMLAnchorElement, item);
  link.href = url;
  link.replaceChildren(...nodesOf(meta.title, terms, language));
  held('kind', HTMLElement, item).textContent = kind;
  held('excerpt', HTMLElement, item).append(...nodesOf(excerptOf(meta.summary, content, terms), terms, language));
  return item;
}
