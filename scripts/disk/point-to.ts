import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { flush } from './flush.ts';

/**
 * Prepares a link to a folder under another name, on the same file system: what fails for want of room or rights fails here.
 * The function that it gives makes the link lead there in one step: at every instant, a power cut included, it leads to the
 * old or the new folder. The link is relative, so that the folder that holds both can be moved.
 */
export function turnTo(link: string, folder: string, draft: string): () => void {
  rmSync(draft, { force: true });
  symlinkSync(relative(dirname(link), folder), draft);
  return () => {
    renameSync(draft, link);
    flush(dirname(link));
  };
}

/** Makes a link lead to a folder, in one step. */
export const pointTo = (link: string, folder: string): void => turnTo(link, folder, `${link}.${process.pid}`)();
