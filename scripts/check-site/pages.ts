import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { Failure } from '../command/failure.ts';

/** A built page as a stranger gets it. */
export type Page = {
  /** The address, decoded: `/fr/villes/tanger/`, or `/404.html`. */
  readonly path: string;
  readonly html: string;
  readonly root: HTMLElement;
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

/** Something that must not go online: where it is, what it is, what to do. */
export type Problem = { readonly path: string; readonly problem: string };

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
  const canonical = [...pages.values()].flatMap(
    ({ root }) => root.querySelector('link[rel=canonical]')?.getAttribute('href') ?? [],
  );
  const origin = canonical[0] === undefined ? 'http://localhost' : new URL(canonical[0]).origin;
  return { origin, pages, files, contents };
}

const addressOf = (name: string): string => name.replace(/\/index\.html$/, '/');

function readPage(path: string, html: string): Page {
  const root = parse(html, { comment: false });
  const ids = new Set(root.querySelectorAll('[id]').map((element) => element.getAttribute('id') ?? ''));
  return { path, html, root, ids };
}
