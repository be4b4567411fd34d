import { languages, type Language } from 'shared/languages';
import type { View } from './look.ts';
import { html, type Markup } from './markup.ts';

/** A page as it stands in its frame: where it is, or why there is none. */
export type Shown = {
  readonly language: Language;
  /** What the frame is called for whoever hears it. */
  readonly name: string;
  readonly address?: string | undefined;
  /** In the language of whoever looks. */
  readonly missing: string;
};

/** The frames of the pages, side by side. */
export function framesOf(shown: readonly Shown[], view: View): Markup {
  return html`<main class="frames ${view}" id="frames">
    ${shown.map(({ language, name, address, missing }) =>
      address === undefined
        ? html`<p class="missing">${missing}</p>`
        : html`<iframe src="${address}" title="${name}" lang="${language}" dir="${languages[language].dir}"></iframe>`,
    )}
  </main>`;
}
