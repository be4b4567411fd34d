import type { APIRoute } from 'astro';
import { languageCodes, languages } from 'shared/languages';
import { typeOfSection } from 'shared/paths';
import { addressOn } from '../../../../content/address.ts';
import { content } from '../../../../content/index.ts';
import { languageAt } from '../../../../layouts/address.ts';
import { placeOfEntry } from '../../../../layouts/place.ts';
import { asFile } from '../../../../plain-text/file.ts';
import { releaseText } from '../../../../press-release/text.ts';

/** The plain text of a release, to save or to paste. */
export const getStaticPaths = () =>
  languageCodes.flatMap((language) =>
    content
      .list('press-release', language)
      .map(({ slug }) => ({ params: { language, section: languages[language].sections['press-release'], slug } })),
  );

export const GET: APIRoute = ({ params, site, url }) => {
  const language = languageAt(params['language']);
  const { section = '', slug = '' } = params;
  const release = content.get('press-release', language, slug);
  if (typeOfSection(language, section) !== 'press-release' || release === undefined)
    throw new Error(`No release at ${url.pathname}.`);
  const address = addressOn(site)(placeOfEntry(release).path);
  return new Response(asFile(releaseText(release, content.site(language), address)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
