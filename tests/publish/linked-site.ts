import type { Delta } from '../../scripts/release/releases.ts';

const filler = 'Un réseau de communes. '.repeat(600);
const page = (links: readonly string[]): string =>
  `<!doctype html><html>${links.map((link) => `<a href="${link}">lien</a>`).join('')}<p>${filler}</p></html>`;

/**
 * A site whose every round has a style sheet, a new article and a list that links to both, and whose articles stay for four
 * more rounds, so that whoever has just read a list finds what it links to.
 */
export const deltaOf = (round: number): Delta => ({
  write: new Map([
    ['fr/index.html', page([`/fr/articles/${round}/`, `/_astro/style.${round}.css`])],
    [`fr/articles/${round}/index.html`, page(['/fr/', `/_astro/style.${round}.css`])],
    [`_astro/style.${round}.css`, `/* ${round} */ p { color: black }`],
  ]),
  remove: [`fr/articles/${round - 5}/index.html`, `_astro/style.${round - 1}.css`],
});
