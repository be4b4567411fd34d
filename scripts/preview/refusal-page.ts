import { languageCodes, languages, type Language } from 'shared/languages';
import type { Refusal } from './access.ts';
import { html } from './markup.ts';
import { readerWords } from './reader-words.ts';
import { sheetOf } from './sheet.ts';

/** The page for an address that opens nothing, in all languages: nobody knows which one the reader has. */
export function refusalPage(refusal: Refusal, styles: readonly string[]): string {
  const body = html`<div class="band zellige-band"></div>
    <main>
      ${languageCodes.map((code) => {
        const { title, text } = readerWords(code).refusals[refusal];
        return html`<section lang="${code}" dir="${languages[code].dir}">
          ${code === 'fr' ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`}
          <p>${text}</p>
        </section>`;
      })}
    </main>`;
  return sheetOf({ language: 'fr', title: readerWords('fr').refusals[refusal].title, styles, body, class: 'refusal' });
}

/** The page in the frame where the preview has none at an address, in the language of the draft. */
export function missingPage(language: Language, line: string, styles: readonly string[]): string {
  const body = html`<div class="band zellige-band"></div>
    <main><h1>${line}</h1></main>`;
  return sheetOf({ language, title: line, styles, body, class: 'refusal' });
}
