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

function languageProblems({ path, elements }: Page): string[] {
  const { lang, dir } = elements.find(({ name }) => name === 'html')?.attributes ?? {};
  const code = path.split('/')[1] ?? '';
  if (!isLanguage(code)) return lang === undefined ? ['<html> n’a pas d’attribut lang'] : [];
  const problems = lang === code ? [] : [`<html lang="${lang}"> : « ${code} » attendu`];
  return dir === languages[code].dir
    ? problems
    : [...problems, `<html dir="${dir}"> : « ${languages[code].dir} » attendu`];
}

function headingProblems({ elements }: Page): string[] {
  const levels = elements.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name.slice(1)));
  const first = levels.filter((level) => level === 1).length;
  const problems = first === 1 ? [] : [`${first} titres h1 : il en faut un`];
  const skip = levels.findIndex((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
  return skip === -1 ? problems : [...problems, `un titre h${levels[skip]} suit un h${levels[skip - 1]}`];
}

function idProblems({ elements }: Page): string[] {
  const all = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
  return [...new Set(all.filter((id, at) => all.indexOf(id) !== at))].map(
    (id) => `l’identifiant « ${id} » sert deux fois`,
  );
}
