import { hash } from 'node:crypto';
import type { AddressedType } from 'shared/languages';
import { languageCodes, languages } from 'shared/languages';
import { homePath, pathFor } from 'shared/paths';
import type { Store } from '../content/store.ts';
import { motifs, type CoverKind } from '../cover/motif.ts';
import { cardAt } from './card.ts';
import { drawingOf, size, type Card } from './drawing.ts';

/** The image that stands for a page where its address is shared. */
export type ShareImage = {
  /** `/share/4f0c….png`: the build makes it from the drawing of the same name. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly alternative: string;
};

function hashOf(text: string): string {
  return hash('sha256', text).slice(0, 20);
}

/** How cards are drawn: it changes when the drawing of any kind, in either direction, does. */
const manner = hashOf(
  (Object.keys(motifs) as CoverKind[])
    .flatMap((kind) =>
      (['fr', 'ar'] as const).map((language) =>
        drawingOf({ language, kind, title: 'Aé ب 12', kicker: 'Aé ب', detail: 'Aé ب', name: 'Aé ب', seed: kind }),
      ),
    )
    .join(''),
);

/**
 * The name of a drawing: it changes with it, so that those who keep images fetch the new one. It follows from what is
 * drawn and how, since drawing takes longer than the rest of a page.
 */
function nameOf(card: Card): string {
  return hashOf(`${manner} ${JSON.stringify(card)}`);
}

function alternativeOf({ kicker, title, name }: Card): string {
  return [kicker, title, name].filter((part) => part !== undefined).join(' · ');
}

/** The share image of the page at a decoded address. */
export function shareImageAt(path: string, content: Store): ShareImage {
  const { name, alternative } = content.derive(`card ${path}`, () => {
    const card = cardAt(path, content);
    return { name: nameOf(card), alternative: alternativeOf(card) };
  });
  return { path: `/share/${name}.png`, ...size, alternative };
}

/** The names of all drawings, each with the address of a page that it stands for. */
function cards(content: Store): ReadonlyMap<string, string> {
  return content.derive('cards', () => {
    const named = addresses(content).map((path) => [nameIn(shareImageAt(path, content)), path] as const);
    return new Map(named);
  });
}

const nameIn = ({ path }: ShareImage): string => path.replace(/^.*\/|\.png$/g, '');

/** The names of the drawings of all pages. */
export function drawingNames(content: Store): readonly string[] {
  return [...cards(content).keys()];
}

/** The drawing with a name, or nothing where no page has it. */
export function drawingNamed(name: string, content: Store): string | undefined {
  const path = cards(content).get(name);
  return path === undefined ? undefined : drawingOf(cardAt(path, content));
}

/** The addresses of the pages that have a card of their own. */
function addresses(content: Store): readonly string[] {
  return languageCodes.flatMap((language) => {
    const { sections, pages } = languages[language];
    const types = Object.entries(sections) as [AddressedType, string][];
    const below = [...Object.values(sections), ...Object.values(pages)].filter((name) => name !== '');
    return [
      homePath(language),
      ...below.map((name) => `${homePath(language)}${name}/`),
      ...types.flatMap(([type]) => content.list(type, language).map(({ slug }) => pathFor(type, language, slug))),
    ];
  });
}
