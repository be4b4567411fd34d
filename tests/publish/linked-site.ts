const page = (links: readonly string[], length: number): string =>
  `<!doctype html><html>${links.map((link) => `<a href="${link}">lien</a>`).join('')}<p>${'Un réseau de communes. '.repeat(length)}</p></html>`;

/**
 * A site whose every round has a style sheet, a new article and a list that links to both, and whose articles stay for four
 * more rounds, so that whoever has just read a list finds what it links to. Pages are longer in some rounds than in others.
 */
export const deltaOf = (round: number, length = (round % 7) * 200) => ({
  write: new Map([
    ['fr/index.html', page([`/fr/articles/${round}/`, `/_astro/style.${round}.css`], length)],
    [`fr/articles/${round}/index.html`, page(['/fr/', `/_astro/style.${round}.css`], length)],
    [`_astro/style.${round}.css`, `/* ${round} */ p { color: black }`],
  ]),
  remove: [`fr/articles/${round - 5}/index.html`, `_astro/style.${round - 1}.css`],
});
