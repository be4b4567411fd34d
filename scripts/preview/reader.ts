import { languages, type Language } from 'shared/languages';
import { framesOf, type Shown } from './frames.ts';
import { choices, queryOf, type Sight } from './look.ts';
import { html } from './markup.ts';
import { instantIn, readerWords } from './reader-words.ts';
import { sheetOf } from './sheet.ts';

type Reader = {
  readonly language: Language;
  readonly sight: Sight;
  readonly title: string;
  readonly shown: Shown;
  readonly embargo: Date | undefined;
  readonly until: Date;
  readonly mark: string;
  readonly styles: readonly string[];
};

/** What someone outside sees: that it is a draft, the embargo, until when the link opens, the page, in his language. */
export function readerPage({ language, sight, title, shown, embargo, until, mark, styles }: Reader): string {
  const words = readerWords(language);
  const body = html`<header>
      <h1 class="what"><strong>${words.title}</strong> <span>${title}</span></h1>
      <nav aria-label="${words.languages}">
        ${choices
          .filter((codes) => codes.length === 1)
          .flat()
          .map(
            (code) =>
              html`<a
                href="${queryOf(sight, { languages: [code] })}"
                lang="${code}"
                hreflang="${code}"
                ${code === language ? html`aria-current="true"` : html``}
                >${languages[code].label}</a
              >`,
          )}
      </nav>
    </header>
    <aside id="told" aria-label="${words.about}">
      ${embargo !== undefined && html`<p class="embargo">${words.embargo(instantIn(language, embargo))}</p>`}
      <p>${words.draft} ${words.ends(instantIn(language, until))}</p>
    </aside>
    ${framesOf([shown], 'ordinateur')}`;
  return sheetOf({ language, title: `${words.title} · ${title}`, styles, body, mark, class: 'desk' });
}
