import { existsSync, mkdirSync, readlinkSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { turnTo } from '../disk/point-to.ts';
import { isLabelOf, labelText, readLabel, type Label, type Named } from './label.ts';
import { Placing } from './placing.ts';
import { otherTree, type Change, type TreeName } from './state.ts';
import { Tree } from './tree.ts';

/** The folder of files that readers see, and its label, where that is whole. */
export type Seen = { readonly site: string; readonly label: Label | undefined };

/** Two whole trees and the link `current` to the one that readers see. */
export class Trees {
  readonly #link: string;
  readonly #placing: Placing;
  readonly #trees: Readonly<Record<TreeName, Tree>>;

  constructor(varFolder: string) {
    this.#link = join(varFolder, 'current');
    const folder = join(varFolder, 'trees');
    this.#placing = new Placing(join(folder, 'incoming'));
    this.#trees = { a: new Tree(join(folder, 'a'), this.#placing), b: new Tree(join(folder, 'b'), this.#placing) };
  }

  /** What readers see; nothing before the first release. */
  online(): Seen | undefined {
    const name = this.seen();
    if (name === undefined) return undefined;
    return { site: this.#trees[name].site, label: readLabel(this.#trees[name].label()) };
  }

  /** The tree that readers see, if it is one of the two. */
  seen(): TreeName | undefined {
    if (!existsSync(this.#link)) return undefined;
    const target = readlinkSync(this.#link);
    const name = basename(target);
    return basename(dirname(target)) === 'trees' && (name === 'a' || name === 'b') ? name : undefined;
  }

  isInStep(name: TreeName, release: Named): boolean {
    return isLabelOf(this.#trees[name].label(), release);
  }

  /** The file of a path in a tree. */
  file(name: TreeName, path: string): string {
    return join(this.#trees[name].site, path);
  }

  /** Lets a tree that nobody reads become a release, durably. If it cannot, the tree stays without a label. */
  prepare(name: TreeName, changes: readonly Change[], release: Named): void {
    const tree = this.#trees[name];
    tree.unlabel();
    tree.change(
      changes.map(({ path, content }) => ({ path, content })),
      { removeFirst: true },
    );
    tree.setLabel(labelText(release));
  }

  /** Prepares the step from one tree to the other; what it gives makes it. */
  turn(name: TreeName): () => void {
    return turnTo(this.#link, this.#trees[name].folder, join(this.#placing.folder, 'current'));
  }

  /** Does to the tree that readers have just left what was done to the other. */
  follow(name: TreeName, changes: readonly Change[], release: Named): void {
    const tree = this.#trees[name];
    tree.unlabel();
    tree.change(
      changes.map(({ path, after }) => ({ path, content: after && { file: this.file(otherTree(name), path) } })),
      { removeFirst: false },
    );
    tree.setLabel(labelText(release));
  }

  /** Adds files, durable where they lie, to the tree that nobody reads; it stays without a label. */
  prepareMore(name: TreeName, files: ReadonlyMap<string, string>): void {
    const tree = this.#trees[name];
    tree.unlabel();
    tree.add(files);
  }

  /** Gives the tree that readers see the files of the other under some paths. */
  showMore(name: TreeName, paths: Iterable<string>): void {
    this.#trees[name].add(new Map([...paths].map((path) => [path, this.file(otherTree(name), path)])));
  }

  /** Removes files from both trees. */
  remove(paths: readonly string[]): void {
    for (const tree of Object.values(this.#trees)) tree.remove(paths);
  }

  /** Compares a tree with the other, file by file, and makes it the same; gives the paths that the other lacks. */
  mirror(name: TreeName, paths: ReadonlySet<string>): string[] {
    this.#placing.clear();
    const tree = this.#trees[name];
    tree.unlabel();
    return tree.mirror(this.#trees[otherTree(name)], paths);
  }

  setLabel(name: TreeName, release: Named): void {
    this.#trees[name].setLabel(labelText(release));
  }

  /** Empties a tree that nobody reads. */
  clear(name: TreeName): void {
    this.#placing.clear();
    rmSync(this.#trees[name].folder, { recursive: true, force: true });
    mkdirSync(this.#trees[name].folder);
  }
}
