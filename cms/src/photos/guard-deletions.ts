import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { methodsOf } from '../methods-of';
import { usesOf } from './uses';
import { refusalOfDeletion } from './wording';

type File = { id: number; name: string };
type Upload = { remove(file: File): Promise<unknown> };
/** A request may name none. */
type Many = { deleteByIds(ids?: number[]): Promise<unknown> };

/** Refuses that a file which an entry shows goes, alone, among others or with its folder; the entries are named. */
export function guardDeletions(strapi: Core.Strapi): void {
  const plugin = strapi.plugin('upload');
  const refuse = async (files: readonly File[]): Promise<void> => {
    const uses = await usesOf(strapi, { files: files.map(({ id }) => id) });
    const [first] = uses;
    const used = files.find(({ id }) => id === first?.file);
    if (used !== undefined) {
      const own = uses.filter(({ file }) => file === used.id);
      throw new errors.ApplicationError(refusalOfDeletion(used.name, own));
    }
  };
  const found = async (where: object): Promise<File[]> =>
    (await strapi.db.query('plugin::upload.file').findMany({ select: ['id', 'name'], where })) as File[];

  const upload = methodsOf<Upload>(plugin.service('upload'), 'plugin::upload.upload', { remove: true });
  const file = methodsOf<Many>(plugin.service('file'), 'plugin::upload.file', { deleteByIds: true });
  const folder = methodsOf<Many>(plugin.service('folder'), 'plugin::upload.folder', { deleteByIds: true });
  const { remove } = upload;
  const { deleteByIds: deleteFiles } = file;
  const { deleteByIds: deleteFolders } = folder;
  upload.remove = async (one) => {
    await refuse([one]);
    return remove(one);
  };
  file.deleteByIds = async (ids = []) => {
    await refuse(await found({ id: { $in: ids } }));
    return deleteFiles(ids);
  };
  folder.deleteByIds = async (ids = []) => {
    const folders = (await strapi.db
      .query('plugin::upload.folder')
      .findMany({ select: ['path'], where: { id: { $in: ids } } })) as { path: string }[];
    for (const { path } of folders)
      await refuse(await found({ $or: [{ folderPath: path }, { folderPath: { $startsWith: `${path}/` } }] }));
    return deleteFolders(ids);
  };
}
