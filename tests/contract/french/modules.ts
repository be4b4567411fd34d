import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { outOfReach } from './out-of-reach.ts';

const installed = join(import.meta.dirname, '../../../node_modules');

/** Where the screens begin: Strapi's admin, the plugins it always brings, and the one that cms/package.json adds. */
const beginnings = [
  'admin/dist/admin/index.mjs',
  'content-manager/dist/admin/index.mjs',
  'content-type-builder/dist/admin/index.mjs',
  'email/dist/admin/index.mjs',
  'i18n/dist/admin/index.mjs',
  'plugin-users-permissions/dist/admin/index.mjs',
  'upload/dist/admin/index.mjs',
  'design-system/dist/index.mjs',
].map((path) => `@strapi/${path}`);

/** A module of Strapi's screens, by its path in node_modules. */
export type Module = { readonly path: string; readonly source: ts.SourceFile };

function namedModule(node: ts.Node): string | undefined {
  const named =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : undefined;
  return named !== undefined && ts.isStringLiteral(named) && named.text.startsWith('.') ? named.text : undefined;
}

/** Every node below a node, itself included. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const below: ts.Node[] = [];
  ts.forEachChild(node, (child) => void below.push(child));
  for (const child of below) yield* nodesOf(child);
}

const refused = (path: string) => Object.keys(outOfReach).some((start) => path.startsWith(start));

/**
 * The modules of the installed Strapi whose words a signed-in person can meet: what the beginnings import, at once or
 * later, without what is out of reach and what only that imports.
 */
export function reachableModules(): Module[] {
  const found = new Map<string, Module>();
  const open = [...beginnings];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path) || refused(path) || path.includes('/translations/')) continue;
    const text = readFileSync(join(installed, path), 'utf8');
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
    found.set(path, { path, source });
    for (const node of nodesOf(source)) {
      const named = namedModule(node);
      if (named === undefined) continue;
      const target = relative(installed, join(installed, dirname(path), named));
      if (target.endsWith('.mjs') && existsSync(join(installed, target))) open.push(target);
    }
  }
  return [...found.values()];
}

/** Parts said to be out of reach that the installed version does not have. */
export function movedParts(): string[] {
  return Object.keys(outOfReach).filter((start) => {
    const folder = start.endsWith('/') ? start : `${dirname(start)}/`;
    const known = existsSync(join(installed, folder)) ? readdirSync(join(installed, folder)) : [];
    return !known.some((name) => `${folder}${name}`.startsWith(start.endsWith('/') ? folder : start));
  });
}
