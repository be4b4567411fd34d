import type { Core } from '@strapi/strapi';
import { methodsOf } from '../methods-of';
import { pdf } from './accepted';

type File = { name: string; mime: string; filepath?: string };
type Manipulation = {
  isImage(file: File): Promise<boolean>;
  isOptimizableImage(file: File): Promise<boolean>;
  isResizableImage(file: File): Promise<boolean>;
  isFaultyImage(file: File): Promise<boolean>;
  getDimensions(file: File): Promise<unknown>;
  optimize(file: File): Promise<File>;
  generateThumbnail(file: File): Promise<unknown>;
  generateResponsiveFormats(file: File): Promise<unknown>;
};

/** What sharp says where a file is there and may not be opened. */
const unopened = /^Input file (?:contains unsupported image format|is missing)|Too many open files/;

/**
 * Has Strapi believe what was judged of a file: it opens a picture four times more to ask the same, takes one that it may not
 * open, since too many files are, for none, and keeps it without its size and its smaller copy. Where it cannot be opened to
 * measure or to copy it, the error says so.
 */
export function keepJudgement(strapi: Core.Strapi): void {
  const service = methodsOf<Manipulation>(
    strapi.plugin('upload').service('image-manipulation'),
    'plugin::upload.image-manipulation',
    {
      ...{ isImage: true, isOptimizableImage: true, isResizableImage: true, isFaultyImage: true },
      ...{ getDimensions: true, optimize: true, generateThumbnail: true, generateResponsiveFormats: true },
    },
  );
  const isPicture = async ({ mime }: File): Promise<boolean> => Promise.resolve(mime !== pdf.type);
  service.isImage = isPicture;
  service.isOptimizableImage = isPicture;
  service.isResizableImage = isPicture;
  service.isFaultyImage = async () => Promise.resolve(false);

  // Strapi forgets where a picture is once that is stored, and then copies it from a stream to whose failure nobody listens,
  // which ends the process.
  const paths = new WeakMap<File, string>();
  const opening = async <Result>(file: File, work: (whole: File) => Promise<Result>): Promise<Result> => {
    const filepath = file.filepath ?? paths.get(file);
    return work(filepath === undefined ? file : { ...file, filepath }).catch((error: unknown) => {
      if (!(error instanceof Error) || !unopened.test(error.message)) throw error;
      throw Object.assign(new Error(`${file.name}: too many files are open.`, { cause: error }), { code: 'EMFILE' });
    });
  };
  const { optimize } = service;
  service.optimize = async (file) => {
    const optimized = await opening(file, async (whole) => optimize.call(service, whole));
    if (optimized.filepath !== undefined) paths.set(optimized, optimized.filepath);
    return optimized;
  };
  for (const name of ['getDimensions', 'generateThumbnail', 'generateResponsiveFormats'] as const) {
    const method = service[name];
    service[name] = async (file) => opening(file, async (whole) => method.call(service, whole));
  }
}
