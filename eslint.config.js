import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * Bans imports in `files`. A later block replaces the rule of an earlier one for the same file, so a narrower block is
 * made of the wider one's patterns and its own.
 */
const bans = (files, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: patterns.flat() }] },
});

/** No import of these folders of the repository, by a relative path or by the name of a workspace. */
const never = (folders, message) => ({ regex: `^(\\.\\./)*(${folders.join('|')})(/|$)`, message });

const neverStrapi = { regex: '^@strapi/', message: 'Only cms/ runs Strapi: the others meet it over HTTP.' };
const sharedBans = [
  never(['cms', 'site', 'scripts', 'tests'], 'The contract knows none of those that use it.'),
  neverStrapi,
  { regex: '^node:', message: 'The contract does no input or output.' },
];
const cmsBans = [never(['site', 'scripts', 'tests'], 'The CMS imports shared only.')];
const scriptsBans = [
  never(['cms', 'tests'], 'Scripts meet the CMS over HTTP.'),
  never(['site/src'], 'Scripts know the site by its built files only.'),
];
const siteBans = [
  never(['cms', 'scripts', 'tests'], 'The site imports shared only, and meets the CMS over HTTP.'),
  neverStrapi,
];

const foldersIn = (folder) =>
  readdirSync(join(import.meta.dirname, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const siteFolders = foldersIn('site/src');
const contentTypes = foldersIn('cms/src/api').filter((type) => siteFolders.includes(type));

/** A folder of the site that imports of the others those alone that are named. */
const knowing = (folder, others, message) =>
  bans([`site/src/${folder}/**`], siteBans, {
    regex: `^(\\.\\./)+(${siteFolders.filter((name) => ![folder, ...others].includes(name)).join('|')})/`,
    message,
  });

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
  bans(['shared/**'], sharedBans),
  bans(['cms/**'], cmsBans),
  bans(['scripts/**'], scriptsBans),
  bans(['site/**'], siteBans),
  // Which folder of the site may import which: pages → layouts, types, ui, i18n; a type → ui, i18n, another type's card.
  knowing('ui', ['i18n'], 'ui/ knows no content: give it what it shows.'),
  knowing('i18n', [], 'i18n/ imports nothing of the site.'),
  knowing('content', [], 'content/ knows nothing of what shows it.'),
  bans(
    [`site/src/{${contentTypes.join(',')}}/**`],
    siteBans,
    {
      regex: `\\.\\./(${contentTypes.join('|')})/(?!card\\.astro)[^/]+\\.astro$`,
      message: 'Of another type only the card may be shown.',
    },
    { regex: '/pages/', message: 'Pages import types, never the reverse.' },
  ),
);
