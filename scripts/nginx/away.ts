import { languageCodes, languages, type Language } from 'shared/languages';
import { readerWords } from '../preview/reader-words.ts';

const title = 'L’administration ne répond pas pour le moment';
const advice =
  'Ce qui est publié reste en ligne. Gardez votre page ouverte et réessayez dans une minute\u00a0; si cela dure, prévenez la personne qui s’occupe du serveur.';
const style = 'body{font:1.1rem/1.6 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem}';

/** What nginx itself says where a part does not answer; between single quotes in its configuration, so it holds none. */
export const away = {
  /** To whoever opens the administration. */
  adminPage: page(title, section('fr', title, advice)),
  /** To the screens of the administration, in the form of Strapi's own errors, of which they show the message. */
  adminError: JSON.stringify({
    data: null,
    error: { status: 502, name: 'BadGatewayError', message: `${title}. ${advice}` },
  }),
  /** To whoever opens a draft, in a language that one knows. */
  previewPage: page(
    readerWords('fr').refusals.unavailable.title,
    languageCodes
      .map((language) => {
        const { title, text } = readerWords(language).refusals.unavailable;
        return section(language, title, text);
      })
      .join(''),
  ),
};

function page(title: string, body: string): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`;
  return `<!doctype html><html lang="fr">${head}<style>${style}</style><main>${body}</main></html>`;
}

function section(language: Language, title: string, text: string): string {
  return `<section lang="${language}" dir="${languages[language].dir}"><h1>${title}</h1><p>${text}</p></section>`;
}
