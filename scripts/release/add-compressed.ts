import { compressedPath, fittingForms, type CompressedFile } from './compressed.ts';
import { correct, orAsBefore, standbyOf, type Store } from './repair.ts';
import { otherTree } from './state.ts';

/**
 * Lays compressed forms beside the files online, once all is repaired; the release stays what it is. The tree that nobody
 * reads is without its label until all is done, so that the next repair finds what is left half-way: a form is known
 * before readers can see it.
 */
export function addCompressed(store: Store, made: readonly CompressedFile[]): void {
  const { journal, files, trees } = store;
  const release = journal.releases()[0];
  const fit = fittingForms(made, files.states());
  if (release === undefined || fit.length === 0) return;
  const standby = standbyOf(store);
  const states = new Map(fit.map(({ path, hash }) => [compressedPath(path), { hash }]));
  orAsBefore(store, () => {
    trees.prepareMore(standby, new Map(fit.map(({ path, file }) => [compressedPath(path), file])));
    correct(store, states);
    trees.showMore(otherTree(standby), states.keys());
    trees.setLabel(standby, release);
  });
}
