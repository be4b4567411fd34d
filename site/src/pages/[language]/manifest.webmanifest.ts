import type { APIRoute } from 'astro';
import { languageCodes } from 'shared/languages';
import { homePath } from 'shared/paths';
import { content } from '../../content/index.ts';
import { directionOf, wordsIn } from '../../i18n/words.ts';
import { languageAt } from '../../layouts/address.ts';
import { colourOf } from '../../styles/tokens.ts';

/**
 * What a phone writes under the icon when a reader keeps the site on it (W3C Web Application Manifest). It opens in the
 * browser: a frame without an address would take from readers what they need to share a page.
 */
export const getStaticPaths = () => languageCodes.map((language) => ({ params: { language } }));

export const GET: APIRoute = ({ params }) => {
  const language = languageAt(params['language']);
  const { name, tagline } = content.site(language);
  const manifest = {
    name,
    short_name: wordsIn(language)('name.short'),
    description: tagline,
    lang: language,
    dir: directionOf(language),
    id: homePath(language),
    start_url: homePath(language),
    scope: '/',
    display: 'browser',
    background_color: colourOf('ground'),
    theme_color: colourOf('surface'),
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...[192, 512].map((side) => ({
        src: `/icon-${side}.png`,
        sizes: `${side}x${side}`,
        type: 'image/png',
        purpose: 'maskable',
      })),
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  });
};
