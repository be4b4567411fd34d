import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Which folder of the site may import which: pages → layouts, types, ui, i18n; a type → ui, i18n, another type's card. */
const bans = (files, patterns) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns }] } });

const neverCms = {
  regex: '(^|/)cms(/|$)|^@strapi/',
  message: 'Only scripts/ speaks to Strapi: site and shared meet the CMS over HTTP.',
};
const neverSite = { regex: '(^|/)site(/|$)', message: 'The CMS and the contract know nothing of the site.' };
const contentTypes = 'action|article|city|event|organisation|page|press-release|theme';

export default defineConfig(
  globalIgnores([
    '**/node_modules/',
    '**/dist/',
    '**/dist.next*/',
    '**/.astro/',
    '**/.strapi/',
    '**/.types/',
    'var/',
    'cms/types/',
    'cms/.cache/',
  ]),
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  // Node reads this one before it can read TypeScript or ES modules.
  {
    files: ['scripts/command/require-node.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
    languageOptions: { globals: { require: true, process: true, console: true, __dirname: true } },
  },
  { files: ['tests/**', '**/*.test.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  bans(['shared/src/**'], [neverCms, neverSite, { regex: '^node:', message: 'The contract does no input or output.' }]),
  bans(['cms/**'], [neverSite]),
  bans(['scripts/**'], [{ regex: '/site/src/', message: 'Scripts know the site by its built files only.' }]),
  bans(['site/src/**'], [neverCms]),
  bans(
    ['site/src/ui/**'],
    [
      neverCms,
      {
        regex: `/(${contentTypes}|layouts|pages|content)/`,
        message: 'ui/ knows no content type: give it what it shows.',
      },
    ],
  ),
  bans(
    ['site/src/i18n/**'],
    [
      neverCms,
      { regex: `/(${contentTypes}|layouts|pages|content|ui)/`, message: 'i18n/ imports nothing of the site.' },
    ],
  ),
  bans(
    [`site/src/{${contentTypes.replaceAll('|', ',')}}/**`],
    [
      neverCms,
      {
        regex: `\\.\\./(${contentTypes})/(?!card\\.astro)[^/]+\\.astro$`,
        message: 'Of another type only the card may be shown.',
      },
      { regex: '/pages/', message: 'Pages import types, never the reverse.' },
    ],
  ),
);
