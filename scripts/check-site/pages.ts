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

/** Everything that a server would hand out. */
export type BuiltSite = {
  readonly folder: string;
  /** The origin that canonical addresses begin with, `https://example.org`. */
  readonly origin: string;
  readonly pages: ReadonlyMap<string, Page>;
  /** The addresses of all files, decoded; a page stands here under its address and its file name. */
  readonly files: ReadonlySet<string>;
};

/** Something that must not go online: where it is, what it is, what to do. */
export type Problem = { readonly path: string; readonly problem: string };

/** A rule looks at the whole site and gives what it found. */
export type Rule = (site: BuiltSite) => Problem[] | Promise<Problem[]>;

/** Reads a built site from its folder, or throws a Failure; the origin comes from the home page's canonical link. */
export function readSite(folder: string): BuiltSite {
  if (!existsSync(folder)) throw new Failure('Aucun site construit : lancez d’abord « npm run build ».');
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`.normalize('NFC'))
    .sort();
  const pages = new Map<string, Page>();
  const files = new Set(names);
  for (const name of names.filter((file) => file.endsWith('.html'))) {
    const path = name.replace(/\/index\.html$/, '/');
    files.add(path);
    pages.set(path, readPage(path, readFileSync(join(folder, name), 'utf8')));
  }
  const canonical = [...pages.values()].flatMap(
    ({ root }) => root.querySelector('link[rel=canonical]')?.getAttribute('href') ?? [],
  );
  return {
    folder,
    pages,
    files,
    origin: canonical[0] === undefined ? 'http://localhost' : new URL(canonical[0]).origin,
  };
}

function readPage(path: string, html: string): Page {
  const root = parse(html, { comment: false });
  const ids = new Set(root.querySelectorAll('[id]').map((element) => element.getAttribute('id') ?? ''));
  return { path, html, root, ids };
}
