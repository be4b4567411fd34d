import type { Core } from '@strapi/strapi';
import { labelsOf, readEditorView } from './editor-view';
import { componentAttributes, editorialTypes, type EditorialType } from './editorial-types';
import { formOf, type Form } from './form';
import { titleFieldOf } from './title';

/** A type that the officer writes, with what its editing screen asks for. */
export type FormedType = EditorialType & { readonly form: Form };

/** By which attribute an entry of a type is called, by the type's uid. */
export type Titles = ReadonlyMap<string, string>;

/** The types that the officer writes, by their uid. */
export function formedTypes(strapi: Core.Strapi): ReadonlyMap<string, FormedType> {
  const labels = labelsOf(readEditorView(strapi));
  const attributesOf = (component: string) => componentAttributes(strapi, component);
  return new Map(
    editorialTypes(strapi).map((type) => [
      type.uid,
      { ...type, form: formOf(type.uid, type.attributes, labels, attributesOf) },
    ]),
  );
}

/** By what an entry of each type is called: its title, or its name. */
export function titlesOf(types: ReadonlyMap<string, FormedType>): Titles {
  return new Map([...types].map(([uid, { form }]) => [uid, titleFieldOf(form)]));
}

/** What to ask of the database for a whole entry: components with their files, and how each relation's target is called. */
export function populateOf(form: Form, titles: Titles): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, { type, target, form: inner }]): [string, unknown][] => {
      if (inner !== undefined) return [[name, { populate: populateOf(inner, titles) }]];
      if (type === 'media') return [[name, true]];
      if (target === undefined) return [];
      return [[name, { select: ['documentId', titles.get(target) ?? 'documentId'] }]];
    }),
  );
}
