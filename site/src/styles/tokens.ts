import source from './tokens.css?raw';

type Theme = 'light' | 'dark';

const [light = '', dark = ''] = source.split('@media (prefers-color-scheme: dark)');
const declared = (part: string): Map<string, string> =>
  new Map([...part.matchAll(/--colour-([\w-]+):\s*(#[\da-f]{6})/g)].map(([, name = '', value = '']) => [name, value]));
const themes = { light: declared(light), dark: declared(dark) };

/**
 * The value of a colour of tokens.css, `#14265f`, for what no style sheet reaches: images, the manifest, the browser's
 * own frame. Dark has what it does not change from light. Throws for a name that is no colour.
 */
export function colourOf(name: string, theme: Theme = 'light'): string {
  const value = themes[theme].get(name) ?? themes.light.get(name);
  if (value === undefined) throw new Error(`tokens.css has no colour “${name}”.`);
  return value;
}
