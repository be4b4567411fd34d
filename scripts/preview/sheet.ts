import { languages, type Language } from 'shared/languages';
import { html, type Markup } from './markup.ts';

/** A page that the preview itself makes, in the site's own letters and colours. */
export type Sheet = {
  readonly language: Language;
  readonly title: string;
  /** The addresses of the site's style sheets. */
  readonly styles: readonly string[];
  readonly body: Markup;
  /** What the page shows, as follow.ts says it: it then follows what is saved. */
  readonly mark?: string;
  readonly class: string;
};

/** The whole page. */
export function sheetOf({ language, title, styles, body, mark, class: name }: Sheet): string {
  const page = html`<!doctype html>
    <html lang="${language}" dir="${languages[language].dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title}</title>
        ${styles.map((style) => html`<link rel="stylesheet" href="${style}" />`)}
        <link rel="stylesheet" href="/apercu/preview.css" />
        <link rel="icon" href="/icon.svg" />
        ${mark !== undefined && html`<script type="module" src="/apercu/follow.js"></script>`}
      </head>
      <body class="${name}" data-mark="${mark ?? ''}">
        ${body}
      </body>
    </html> `;
  return page.text;
}
