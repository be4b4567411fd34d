import { AsyncLocalStorage } from 'node:async_hooks';
import { copyFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { fileStore } from '../environment/file-store';
import { publicFolder } from '../environment/folders';
import { methodsOf } from '../methods-of';

type Stored = { hash: string; ext: string; stream?: Readable };
type Store = {
  uploadStream(file: Stored): Promise<unknown>;
  replaceStream(file: Stored, old: Stored): Promise<unknown>;
  delete(file: Stored): Promise<unknown>;
};
/** A file that is being written: how to take it back, and what to do once it is there to stay. */
type Step = { readonly ended: Promise<unknown>; undo(): Promise<unknown>; keep(): Promise<unknown> };

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * Has an operation on the library that fails half-way, on a full disk say, leave the files as they were: Strapi writes a
 * picture and its smaller copy at once, leaves what it has of them, and writes a replacement over the old picture. Gives
 * what does an operation so.
 */
export function undoingFailures(strapi: Core.Strapi): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const { provider } = strapi.plugin('upload') as unknown as { provider: unknown };
  const store = methodsOf<Store>(provider, 'plugin::upload provider', {
    uploadStream: true,
    replaceStream: true,
    delete: true,
  });
  const underway = new AsyncLocalStorage<Step[]>();
  const { uploadStream, replaceStream } = store;
  const nothing = async (): Promise<void> => Promise.resolve();
  const begin = async (writing: Promise<unknown>, after: Omit<Step, 'ended'>): Promise<unknown> => {
    underway.getStore()?.push({ ended: writing.catch(() => undefined), ...after });
    return writing;
  };

  store.uploadStream = async (file) =>
    begin(uploadStream.call(store, file), { undo: async () => store.delete(file), keep: nothing });

  // A store of its own writes an object whole or not at all.
  if (fileStore() === undefined) {
    const uploads = join(publicFolder(), 'uploads');
    store.replaceStream = async (file, old) => {
      const path = join(uploads, `${old.hash}${old.ext}`);
      const copy = join(uploads, `.${old.hash}${old.ext}`);
      const undo = async (): Promise<void> => rename(copy, path);
      const drop = async (): Promise<void> => rm(copy, { force: true });
      // It is being opened already, and nobody else listens to it before the copy is there: a failure would end the process.
      file.stream?.on('error', () => undefined);
      try {
        await copyFile(path, copy);
      } catch (error) {
        await drop();
        if (!isMissing(error)) {
          file.stream?.destroy();
          throw error;
        }
        return begin(replaceStream.call(store, file, old), { undo: async () => store.delete(file), keep: nothing });
      }
      return begin(replaceStream.call(store, file, old), { undo, keep: drop });
    };
  }

  return async (work) => {
    const steps: Step[] = [];
    try {
      const result = await underway.run(steps, work);
      for (const { keep } of steps) await keep();
      return result;
    } catch (error) {
      for (const { ended } of steps) await ended;
      for (const { undo } of steps) await undo().catch((reason: unknown) => strapi.log.error(reason));
      throw error;
    }
  };
}
