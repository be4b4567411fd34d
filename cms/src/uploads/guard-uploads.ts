import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { methodsOf } from '../methods-of';
import { judge } from './judge';

type File = { filepath: string; originalFilename?: string | null; mimetype?: string | null; detectedMimeType?: string };
type Upload = {
  upload(input: { files: File | File[] }, options?: unknown): Promise<unknown>;
  replace(id: unknown, input: { file: File }, options?: unknown): Promise<unknown>;
};

/** Refuses what is neither a picture nor a PDF, and has Strapi store the media type that the content shows. */
async function inspect(files: readonly File[]): Promise<void> {
  for (const file of files) {
    const verdict = await judge(file.filepath, file.originalFilename ?? '');
    if ('refusal' in verdict) throw new errors.ValidationError(verdict.refusal);
    file.mimetype = verdict.type;
    file.detectedMimeType = verdict.type;
  }
}

/** A replacement keeps the address of what it replaces, extension included, so it must be of the same format. */
async function refuseOtherFormat(strapi: Core.Strapi, id: unknown, { mimetype }: File): Promise<void> {
  const stored = (await strapi.db.query('plugin::upload.file').findOne({ where: { id } })) as { mime: string } | null;
  if (stored !== null && stored.mime !== mimetype) {
    throw new errors.ValidationError(
      'Le nouveau fichier n’est pas du même format que l’ancien\u00a0: envoyez-le comme un fichier à part, et choisissez-le dans la fiche.',
    );
  }
}

/** Stands before the two operations by which a file enters the library, for the admin, the API and scripts alike. */
export function guardUploads(strapi: Core.Strapi): void {
  const service = methodsOf<Upload>(strapi.plugin('upload').service('upload'), 'plugin::upload.upload', {
    upload: true,
    replace: true,
  });
  const { upload, replace } = service;
  service.upload = async (input, options) => {
    await inspect([input.files].flat());
    return upload(input, options);
  };
  service.replace = async (id, input, options) => {
    await inspect([input.file]);
    await refuseOtherFormat(strapi, id, input.file);
    return replace(id, input, options);
  };
}
