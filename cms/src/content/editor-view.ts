import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Labels } from './form';

type FieldView = {
  readonly label: string;
  readonly hint: string;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
};

/** The editing screen of a type or a component. */
export type View = {
  /** The attribute by which an entry is called in lists and links. */
  readonly title: string;
  /** The order of the list, `position:asc`; by title where nothing is said. */
  readonly sort?: string;
  /** The columns of the list. */
  readonly list?: readonly string[];
  /** The attributes in the order in which one writes, a row a line. */
  readonly rows: readonly (readonly string[])[];
  readonly fields: Readonly<Record<string, FieldView>>;
};
/** By the uid of the type, or of the component. */
export type EditorView = Readonly<Record<string, View>>;

/** Reads cms/editor-view.json, the one place where the words of the editing screens stand. */
export function readEditorView(strapi: Core.Strapi): EditorView {
  return JSON.parse(readFileSync(join(strapi.dirs.app.root, 'editor-view.json'), 'utf8')) as EditorView;
}

/** What a field is called on screen; its own name where the view forgot it. */
export function labelsOf(view: EditorView): Labels {
  return (owner, attribute) => view[owner]?.fields[attribute]?.label ?? attribute;
}
