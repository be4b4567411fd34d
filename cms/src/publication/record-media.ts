import type { Core } from '@strapi/strapi';
import type { Outbox } from './outbox';
import { rowOf } from './request-row';

const uid = 'plugin::upload.file';
type Files = { id: number; url: string; name: string }[];
type Event = { params: { where?: unknown }; state: Record<string, unknown> };

/**
 * Has every change of a file in the library leave a request, in the transaction of the change when there is one: files
 * are not documents, so the document service does not see them. A new file asks for nothing: no entry shows it yet.
 */
export function recordMedia(strapi: Core.Strapi, outbox: Outbox): void {
  const filesWhere = async (where: unknown): Promise<Files> =>
    (await strapi.db.query(uid).findMany({ select: ['id', 'url', 'name'], where })) as Files;

  /** Where entries find the files now, and how they are called: afterwards it may be another address, or none. */
  const before = async (event: Event): Promise<void> => {
    event.state = { at: new Date(), files: await filesWhere(event.params.where) };
  };
  const after = async (event: Event, files: Files): Promise<void> => {
    const { at, files: earlier } = event.state as { at: Date; files: Files };
    const titles = new Map([...earlier, ...files].map(({ url, name }) => [url, name]));
    await outbox.ask(
      [...titles].map(([url, title]) => rowOf({ kind: 'media', url, title })),
      at,
    );
  };
  const updated = async (event: Event): Promise<void> => {
    const { files } = event.state as { files: Files };
    await after(event, await filesWhere({ id: { $in: files.map(({ id }) => id) } }));
  };
  const deleted = (event: Event): Promise<void> => after(event, []);

  strapi.db.lifecycles.subscribe({
    models: [uid],
    beforeUpdate: before,
    beforeUpdateMany: before,
    afterUpdate: updated,
    afterUpdateMany: updated,
    beforeDelete: before,
    beforeDeleteMany: before,
    afterDelete: deleted,
    afterDeleteMany: deleted,
  });
}
