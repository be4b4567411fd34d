import type { APIRoute } from 'astro';
import { languageCodes } from 'shared/languages';
import { content } from '../../content/index.ts';
import { kitOf, type Edition } from '../../press-release/kit.ts';

/** What stands in the press kit of a release, for the build, which makes the ZIP of it. */
export const getStaticPaths = () => {
  const ids = languageCodes.flatMap((language) => content.list('press-release', language).map(({ id }) => id));
  return [...new Set(ids)].map((id) => ({ params: { id } }));
};

export const GET: APIRoute = ({ params: { id = '' } }) => {
  const editions = languageCodes.flatMap((language): Edition[] => {
    const release = content.find('press-release', language, id);
    if (release === undefined) return [];
    const event = release.event === undefined ? undefined : content.find('event', language, release.event);
    return [{ release, event, site: content.site(language) }];
  });
  return Response.json(kitOf(editions));
};
