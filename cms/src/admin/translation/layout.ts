import { sourceLanguage } from 'shared/languages';
import { screenLanguage } from '../screen-language';

/** A field of Strapi's editing screen, as far as its schema says that it is a fact: entered once, in French. */
type LaidField = {
  readonly attribute?: { readonly pluginOptions?: { readonly contract?: { readonly fact?: boolean } } };
  readonly labelAction?: unknown;
};
type Rows = LaidField[][];

/** What Strapi hands to its hook `Admin/CM/pages/EditView/mutate-edit-view-layout`, as far as we change it. */
export type Screen = { layout: { layout: Rows[]; components: Record<string, { layout: Rows }> } };

/** Tells by the query of its address whether a screen is that of a translation; one that names no language is French. */
export function isTranslation(query: string): boolean {
  return screenLanguage(query) !== sourceLanguage;
}

function isFact({ attribute }: LaidField): boolean {
  return attribute?.pluginOptions?.contract?.fact === true;
}

/** In a translation facts are not there; in French they lose the globe, which would say that they differ by language. */
function rowsOf(rows: Rows, translation: boolean): Rows {
  if (!translation) {
    return rows.map((row) => row.map((field) => (isFact(field) ? { ...field, labelAction: undefined } : field)));
  }
  return rows.map((row) => row.filter((field) => !isFact(field))).filter((row) => row.length > 0);
}

/** The editing screen of a language: words and facts in French, words alone in the others. */
export function layOut<Given extends Screen>(given: Given, translation: boolean): Given {
  const components = Object.entries(given.layout.components).map(([uid, component]) => [
    uid,
    { ...component, layout: rowsOf(component.layout, translation) },
  ]);
  return {
    ...given,
    layout: {
      ...given.layout,
      layout: given.layout.layout.map((panel) => rowsOf(panel, translation)).filter((panel) => panel.length > 0),
      components: Object.fromEntries(components) as Given['layout']['components'],
    },
  };
}
