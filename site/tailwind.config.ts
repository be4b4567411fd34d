import type { Config } from 'tailwindcss';
import plugin from 'tailwindcss/plugin';
import { focusPlaces } from './src/ui/focus.ts';

/** Every value is a token of src/styles/tokens.css: there light, dark and Arabic change it, here nothing does. */
const tokens = (group: string, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, `var(--${group}-${name})`]));

export default {
  // Relative to this file, wherever the build is started.
  content: { relative: true, files: ['./src/**/*.{astro,ts}'] },
  // The site resets what it uses (src/styles/reset.css). Space and rules between neighbours are written once more, short:
  // Tailwind's own allow for reversed rows, which no page has, in a third of a kilobyte.
  corePlugins: { preflight: false, space: false, divideWidth: false },
  plugins: [
    // Where a crop holds a picture follows from the picture: no class that stands in a template, and no inline style.
    plugin(({ addUtilities }) => {
      addUtilities({ '.focused': { objectPosition: 'var(--focus-x,50%) var(--focus-y,50%)' } });
      for (const axis of ['x', 'y'])
        for (const place of focusPlaces)
          addUtilities({ [`.focus-${axis}-${place}`]: { [`--focus-${axis}`]: `${place}%` } });
    }),
    plugin(({ matchUtilities, theme }) => {
      matchUtilities(
        { 'space-y': (marginTop: string) => ({ '& > * + *': { marginTop } }) },
        { values: theme('spacing') },
      );
      matchUtilities(
        { 'divide-y': (borderTopWidth: string) => ({ '& > * + *': { borderTopWidth } }) },
        { values: { DEFAULT: '1px', 0: '0' } },
      );
    }),
  ],
  safelist: [{ pattern: /^focus(?:ed|-[xy]-\d+)$/ }],
  // Words of the code that would be taken for classes.
  blocklist: ['contents', 'filter', 'inline', 'isolate', 'outline', 'ring', 'table', 'transform'],
  theme: {
    screens: { sm: '40em', lg: '64em', print: { raw: 'print' } },
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      ...tokens('colour', [
        'ground',
        'surface',
        'sunken',
        'ink',
        'soft',
        'rule',
        'edge',
        'link',
        'night',
        'on-night',
        'on-night-soft',
        'night-edge',
        'honey',
        'honey-ink',
        'honey-tint',
        'green',
        'glaze',
        'green-tint',
        'clay',
        'clay-tint',
      ]),
    },
    borderColor: ({ theme }) => ({ ...theme('colors'), DEFAULT: 'var(--colour-rule)' }),
    spacing: { 0: '0', px: '1px', ...tokens('space', ['1', '2', '3', '4', '5', '6', '7', '8', '9']) },
    fontFamily: { sans: 'var(--font)', system: 'system-ui, sans-serif' },
    fontWeight: { normal: 'var(--weight-normal)', medium: 'var(--weight-medium)', bold: 'var(--weight-bold)' },
    fontSize: {
      small: ['var(--text-small)', 'var(--leading-text)'],
      base: ['var(--text-base)', 'var(--leading-text)'],
      lead: ['var(--text-lead)', 'var(--leading-text)'],
      title: ['var(--text-title)', 'var(--leading-title)'],
      heading: ['var(--text-heading)', 'var(--leading-title)'],
      page: ['var(--text-page)', 'var(--leading-display)'],
      display: ['var(--text-display)', 'var(--leading-display)'],
    },
    borderRadius: { none: '0', DEFAULT: 'var(--radius)', full: '999px' },
    extend: {
      maxWidth: { page: 'var(--page)', measure: 'var(--measure)', heading: 'var(--measure-heading)' },
      minHeight: { target: 'var(--target)' },
      minWidth: { target: 'var(--target)' },
    },
  },
} satisfies Config;
