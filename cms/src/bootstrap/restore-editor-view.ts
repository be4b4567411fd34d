import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { methodsOf } from '../methods-of';
import { readEditorView, type EditorView, type View } from '../content/editor-view';

type Metadata = { edit: Record<string, unknown>; list: Record<string, unknown> };
type Configuration = {
  settings: Record<string, unknown>;
  metadatas: Record<string, Metadata>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
};
type Model = { uid: string; attributes: Record<string, { type: string; target?: string; targetModel?: string }> };
type Store = {
  find(uid: string): Model | undefined;
  configuration(model: Model): Promise<Configuration>;
  update(model: Model, configuration: Configuration): Promise<unknown>;
};
type Configurations = {
  findConfiguration(model: Model): Promise<Configuration>;
  updateConfiguration(model: Model, configuration: Configuration): Promise<unknown>;
};
type Types = Configurations & { findContentType(uid: string): Model | undefined };
type Components = Configurations & { findComponent(uid: string): Model | undefined };

const width = 12;

/** What the list calls the columns that every type has. */
const ownColumns: Readonly<Record<string, string>> = {
  id: 'Numéro',
  documentId: 'Identifiant',
  createdAt: 'Créé le',
  updatedAt: 'Modifié le',
  publishedAt: 'Publié le',
  createdBy: 'Créé par',
  updatedBy: 'Modifié par',
};

function metadataOf(name: string, metadata: Metadata, model: Model, view: View, all: EditorView): Metadata {
  const field = view.fields[name];
  if (field === undefined) {
    const label = ownColumns[name];
    return label === undefined ? metadata : { ...metadata, list: { ...metadata.list, label } };
  }
  const target = model.attributes[name]?.targetModel ?? model.attributes[name]?.target;
  const mainField = target === undefined ? undefined : all[target]?.title;
  return {
    edit: {
      ...metadata.edit,
      label: field.label,
      description: field.hint,
      placeholder: field.placeholder ?? '',
      visible: true,
      editable: field.readOnly !== true,
      ...(mainField === undefined ? {} : { mainField }),
    },
    list: { ...metadata.list, label: field.label },
  };
}

/** The configuration that Strapi's content manager stores, with the view's words and order in it. */
function configurationFrom(current: Configuration, model: Model, view: View, all: EditorView): Configuration {
  const [sortBy, order] = (view.sort ?? `${view.title}:asc`).split(':');
  return {
    ...current,
    settings: {
      ...current.settings,
      mainField: view.title,
      defaultSortBy: sortBy,
      defaultSortOrder: order?.toUpperCase(),
    },
    metadatas: Object.fromEntries(
      Object.entries(current.metadatas).map(([name, metadata]) => [name, metadataOf(name, metadata, model, view, all)]),
    ),
    layouts: {
      list: view.list === undefined ? current.layouts.list : [...view.list],
      edit: view.rows.map((row) => row.map((name) => ({ name, size: width / row.length }))),
    },
  };
}

/**
 * Puts the editing screens back as cms/editor-view.json says: Strapi keeps labels, hints and order in the database,
 * where a click can change them and no review sees it. Writes only what differs.
 */
export async function restoreEditorView(strapi: Core.Strapi): Promise<void> {
  const all = readEditorView(strapi);
  const plugin = strapi.plugin('content-manager');
  const stored = { findConfiguration: true, updateConfiguration: true } as const;
  const types = methodsOf<Types>(plugin.service('content-types'), 'plugin::content-manager.content-types', {
    ...stored,
    findContentType: true,
  });
  const components = methodsOf<Components>(plugin.service('components'), 'plugin::content-manager.components', {
    ...stored,
    findComponent: true,
  });
  const stores: Store[] = [
    {
      find: (uid) => types.findContentType(uid),
      configuration: (model) => types.findConfiguration(model),
      update: (model, configuration) => types.updateConfiguration(model, configuration),
    },
    {
      find: (uid) => components.findComponent(uid),
      configuration: (model) => components.findConfiguration(model),
      update: (model, configuration) => components.updateConfiguration(model, configuration),
    },
  ];
  for (const [uid, view] of Object.entries(all)) {
    for (const store of stores) {
      const model = store.find(uid);
      if (model === undefined) continue;
      const current = await store.configuration(model);
      const wanted = configurationFrom(current, model, view, all);
      if (!isDeepStrictEqual(current, wanted)) await store.update(model, wanted);
    }
  }
}
