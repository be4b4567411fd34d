import { parse } from 'node-html-parser';
import type { Language } from 'shared/languages';
import { html } from './markup.ts';
import { sheetOf } from './sheet.ts';

/** What a page says of itself where its address is shared (Open Graph protocol). */
function shared(page: string): (name: string) => string {
  const head = parse(page);
  return (name) => head.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content') ?? '';
}

/**
 * A page as its address looks where it is shared: the real share image, the host, the title and the summary.
 * @param below where the site stands in the preview.
 */
export function cardPage(page: string, below: string, language: Language, styles: readonly string[]): string {
  const of = shared(page);
  const address = (name: string): URL | undefined => URL.parse(of(name)) ?? undefined;
  const body = html`<main>
    <article>
      <img
        src="${below}${address('image')?.pathname ?? ''}"
        alt="${of('image:alt')}"
        width="${of('image:width')}"
        height="${of('image:height')}"
      />
      <div>
        <p class="host" dir="ltr">${address('url')?.host ?? ''}</p>
        <h1>${of('title')}</h1>
        <p>${of('description')}</p>
      </div>
    </article>
  </main>`;
  return sheetOf({ language, title: of('title'), styles, body, class: 'card-page' });
}
