import type { Dependency } from './lockfile.ts';

/** Under these a public body may use, change and pass on what it builds with. */
const accepted = new Set([
  ...['0BSD', 'Apache-2.0', 'Artistic-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC-BY-3.0', 'CC-BY-4.0'],
  ...['CC0-1.0', 'ISC', 'MIT', 'MIT-0', 'MPL-2.0', 'OFL-1.1', 'Python-2.0', 'Unlicense', 'WTFPL', 'Zlib'],
  // libvips, which sharp loads as it is: whoever runs the site may put another in its place.
  'LGPL-3.0-or-later',
]);

/** What packages that do not say it in the usual way say in a file of theirs. */
const said: Readonly<Record<string, string>> = {
  ...{ limiter: 'MIT', only: 'MIT', 'passport-local': 'MIT', 'passport-strategy': 'MIT', pause: 'MIT' },
  ...{ 'spawn-command': 'MIT', busboy: 'MIT', dicer: 'MIT', 'humanize-number': 'MIT', streamsearch: 'MIT' },
};
/** Strapi's free edition is under MIT; its paid one, in folders `ee`, stays locked. */
const strapi = 'SEE LICENSE IN LICENSE';

/** Under what licence a package is, in SPDX's words, or nothing where that is not known. */
export function licenceOf({ name, licence }: Pick<Dependency, 'name' | 'licence'>): string | undefined {
  if (licence === strapi && name.startsWith('@strapi/')) return 'MIT';
  return licence ?? said[name];
}

/** Tells whether one may choose a licence that is accepted, and has to take no other. */
export function isAccepted(licence: string): boolean {
  const choices = licence.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((one) => accepted.has(one)));
}
