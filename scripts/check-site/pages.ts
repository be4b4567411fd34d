import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Parser } from 'htmlparser2';
import { Failure } from '../command/failure.ts';

/** An element where it opens: its name in lower case, and its attributes, entities decoded. */
export type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string | undefined>> };

/** A built page as a stranger gets it. */
export type Page = {
  /** The address, decoded: `/fr/villes/tanger/`, or `/404.html`. */
  readonly path: string;
  readonly html: string;
  /** In the order in which they open; a tree of them takes ten times as long, and no rule asks for one. */
  readonly elements: readonly Element[];
  readonly ids: ReadonlySet<string>;
};

/** What a server would hand out, and what of it is looked at: everything, or what a publication changes. */
export type Inspected = {
  /** The origin that canonical addresses begin with, `https://example.org`. */
  readonly origin: string;
  readonly pages: ReadonlyMap<string, Page>;
  /** Tells whether a file stands at an address, decoded; a page stands under its address and its file name. */
  readonly files: { has(address: string): boolean };
  /** The files that are looked at, by their names, as they are read. */
  readonly contents: ReadonlyMap<string, () => Buffer>;
};

/** A whole site in a folder. */
export type BuiltSite = Inspected & { readonly folder: string; readonly files: ReadonlySet<string> };

/** Something that must not go online: where it is, what it is, and the address in the page that is at fault, if one is. */
export type Problem = { readonly path: string; readonly problem: string; readonly address?: string };

/** A rule gives what it found. */
export type Rule = (site: Inspected) => Problem[] | Promise<Problem[]>;

/** Reads a built site from its folder, or throws a Failure; the origin comes from the home page's canonical link. */
export function readSite(folder: string): BuiltSite {
  if (!existsSync(folder)) throw new Failure('Aucun site construit : lancez d’abord « npm run build ».');
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`.normalize('NFC'))
    .sort();
  const contents = new Map(names.map((name) => [name, () => readFileSync(join(folder, name))]));
  const files = new Set(names.flatMap((name) => [name, addressOf(name)]));
  return { folder, ...inspected(files, contents), files };
}

/** Some files among all that a site has, looked at together; names begin with a slash, `/fr/index.html`. */
export function inspected(files: Inspected['files'], contents: Inspected['contents']): Inspected {
  const pages = new Map<string, Page>();
  for (const [name, read] of contents) {
    if (name.endsWith('.html')) pages.set(addressOf(name), readPage(addressOf(name), read().toString('utf8')));
  }
  const canonical = [...pages.values()].map(canonicalOf).find((address) => address !== undefined);
  return { origin: canonical === undefined ? 'http://localhost' : new URL(canonical).origin, pages, files, contents };
}

/** The address that a page gives itself, or nothing where it has none. */
export function canonicalOf({ elements }: Page): string | undefined {
  return elements.find(({ name, attributes }) => name === 'link' && attributes['rel'] === 'canonical')?.attributes[
    'href'
  ];
}

/** Where a page leads a reader at once (HTML, shared declarative refresh), or nothing where it is one to be read. */
export function refreshOf({ elements }: Page): string | undefined {
  const refresh = elements.find(({ name, attributes }) => name === 'meta' && attributes['http-equiv'] === 'refresh');
  return refresh?.attributes['content']?.replace(/^\d+; url=/, '');
}

const addressOf = (name: string): string => name.replace(/\/index\.html$/, '/');

function readPage(path: string, html: string): Page {
  const elements: Element[] = [];
  const ids = new Set<string>();
  const parser = new Parser({
    onopentag: (name, attributes: Element['attributes']) => {
      elements.push({ name, attributes });
      if (attributes['id'] !== undefined) ids.add(attributes['id']);
    },
  });
  parser.end(html);
  return { path, html, elements, ids };
}
