import { isLanguage, languages } from 'shared/languages';
import type { Page, Problem, Rule } from './pages.ts';

/** Language and direction are those of the address (WCAG 3.1.1), one h1, no level skipped, no id twice (HTML §3.2.6). */
export const structure: Rule = ({ pages }) => [...pages.values()].flatMap(problemsOf);

function problemsOf(page: Page): Problem[] {
  return [...languageProblems(page), ...headingProblems(page), ...idProblems(page)].map((problem) => ({
    path: page.path,
    problem,
  }));
}

function languageProblems({ path, root }: Page): string[] {
  const html = root.querySelector('html');
  const [lang, dir] = [html?.getAttribute('lang'), html?.getAttribute('dir')];
  const code = path.split('/')[1] ?? '';
  if (!isLanguage(code)) return lang === undefined ? ['<html> n’a pas d’attribut lang'] : [];
  const problems = lang === code ? [] : [`<html lang="${lang}"> : « ${code} » attendu`];
  return dir === languages[code].dir
    ? problems
    : [...problems, `<html dir="${dir}"> : « ${languages[code].dir} » attendu`];
}

function headingProblems({ root }: Page): string[] {
  const levels = root.querySelectorAll('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1)));
  const first = levels.filter((level) => level === 1).length;
  const problems = first === 1 ? [] : [`${first} titres h1 : il en faut un`];
  const skip = levels.findIndex((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
  return skip === -1 ? problems : [...problems, `un titre h${levels[skip]} suit un h${levels[skip - 1]}`];
}

function idProblems({ root, ids }: Page): string[] {
  const all = root.querySelectorAll('[id]').map((element) => element.getAttribute('id') ?? '');
  return [...ids]
    .filter((id) => all.indexOf(id) !== all.lastIndexOf(id))
    .map((id) => `l’identifiant « ${id} » sert deux fois`);
}
