import { HtmlValidate, type ConfigData } from 'html-validate';
import type { Problem, Rule } from './pages.ts';

const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Our HTML is written by a program that leaves out what HTML lets it leave out.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'error',
    // Lengths are for editors to judge: a long true title beats a cut one.
    'long-title': 'off',
  },
};

/** Every page is valid HTML by html-validate's recommended rules. */
export const validity: Rule = async ({ pages }) => {
  const validator = new HtmlValidate(config);
  const problems: Problem[] = [];
  for (const { path, html } of pages.values()) {
    const report = await validator.validateString(html, path);
    for (const message of report.results.flatMap((result) => result.messages)) {
      problems.push({ path, problem: `HTML, ligne ${message.line} : ${message.message} (${message.ruleId})` });
    }
  }
  return problems;
};
