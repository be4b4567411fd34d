import type { LimitFunction } from 'p-limit';
import type { DocumentFile, ImageFile } from 'shared/leaves';
import type { MediaStore } from './media.ts';
import type { Source } from './source.ts';

/** The files of a source as a page may link to them, by the addresses that entries give. */
export type Files = {
  image(url: string): Promise<ImageFile>;
  document(url: string, name: string): Promise<DocumentFile>;
};

/**
 * Files that are fetched once, however many entries show them, and kept by a store; what failed once is not asked again.
 * @param inTurn says how many of them are underway together: each one may take as much memory as a picture.
 */
export function filesOf(source: Source, store: MediaStore, inTurn: LimitFunction): Files {
  const images = new Map<string, Promise<ImageFile>>();
  const documents = new Map<string, Promise<DocumentFile>>();
  const once = <T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> => {
    const made = known.get(key) ?? inTurn(make);
    known.set(key, made);
    return made;
  };
  return {
    image: (url) => once(images, url, async () => await store.image(await source.media(url))),
    document: (url, name) =>
      once(documents, `${url} ${name}`, async () => await store.document(await source.media(url), name)),
  };
}
