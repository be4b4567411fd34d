import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { methodsOf } from '../methods-of';
import { pdf } from './accepted';
import { clean } from './clean';
import { fingerprintOf, hashOf } from './fingerprint';
import { judge } from './judge';
import { keepJudgement } from './judged-pictures';
import { refuseTwin } from './twin';
import { undoingFailures } from './undo';

type File = {
  filepath: string;
  size: number;
  originalFilename?: string | null;
  mimetype?: string | null;
  detectedMimeType?: string;
};
type Stored = { id: number };
type Upload = {
  upload(input: { files: File | File[] }, options?: unknown): Promise<Stored[]>;
  replace(id: unknown, input: { file: File }, options?: unknown): Promise<Stored>;
};
/** By what a picture is found again. */
type Marks = { contentHash: string; fingerprint: string | null };

/** Refuses what is neither a picture nor a PDF, and has Strapi store the media type that the content shows. */
async function inspect(file: File): Promise<void> {
  const verdict = await judge(file.filepath, file.originalFilename ?? '');
  if ('refusal' in verdict) throw new errors.ValidationError(verdict.refusal);
  file.mimetype = verdict.type;
  file.detectedMimeType = verdict.type;
}

/** Has the file hold nothing but the picture, and refuses one that is there already. */
async function prepare(strapi: Core.Strapi, file: File, replaced?: unknown): Promise<Marks | undefined> {
  if (file.mimetype === pdf.type || !file.mimetype) return undefined;
  const bytes = await clean(file.filepath, file.mimetype);
  file.size = bytes.length;
  const contentHash = hashOf(bytes);
  await refuseTwin(strapi, contentHash, file.originalFilename ?? '', replaced);
  return { contentHash, fingerprint: (await fingerprintOf(bytes)) ?? null };
}

/** Past Strapi's own events: what marks a file is no change of it that readers could see. */
async function mark(strapi: Core.Strapi, id: number, marks: Marks | undefined): Promise<void> {
  if (marks === undefined) return;
  const { contentHash: content_hash, fingerprint } = marks;
  await strapi.db.getConnection('files').where({ id }).update({ content_hash, fingerprint });
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
  keepJudgement(strapi);
  const undoing = undoingFailures(strapi);
  const { upload, replace } = service;
  service.upload = async (input, options) => {
    const files = [input.files].flat();
    for (const file of files) await inspect(file);
    const marks: (Marks | undefined)[] = [];
    for (const file of files) marks.push(await prepare(strapi, file));
    const stored = await undoing(async () => upload(input, options));
    for (const [index, { id }] of stored.entries()) await mark(strapi, id, marks[index]);
    return stored;
  };
  service.replace = async (id, input, options) => {
    await inspect(input.file);
    await refuseOtherFormat(strapi, id, input.file);
    const marks = await prepare(strapi, input.file, id);
    const stored = await undoing(async () => replace(id, input, options));
    await mark(strapi, stored.id, marks);
    return stored;
  };
}
