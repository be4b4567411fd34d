import type { CorrectionComment, ImageObject, NewsArticle } from 'schema-dts';
import type { Article, PressRelease, Site } from 'shared/generated/index';
import { isShown, type ImageFile } from 'shared/leaves';
import { mediaPath, pathFor } from 'shared/paths';
import type { Address } from '../content/address.ts';
import { changedOn, newestFirst } from '../correction/corrections.ts';
import { networkIn } from '../structured/network.ts';

/** A text that the network publishes, news or release (schema.org/NewsArticle); dates only where they are known. */
export function newsOf(entry: Article | PressRelease, site: Site, address: Address): NewsArticle {
  const url = address(pathFor(entry.type, entry.language, entry.slug));
  const { publishedOn, image } = entry;
  const changed = changedOn(entry);
  const corrections = newestFirst(entry).map(correctionOf);
  return {
    '@type': 'NewsArticle',
    headline: entry.title,
    description: entry.summary,
    url,
    mainEntityOfPage: url,
    inLanguage: entry.language,
    publisher: networkIn(site, address),
    ...(publishedOn === undefined ? {} : { datePublished: publishedOn }),
    ...(changed === undefined ? {} : { dateModified: changed }),
    ...(corrections.length === 0 ? {} : { correction: corrections }),
    ...(image !== undefined && isShown(image.file) ? { image: imageOf(image.file, image.caption, address) } : {}),
  };
}

function correctionOf({ correctedOn, text }: Article['corrections'][number]): CorrectionComment {
  return { '@type': 'CorrectionComment', datePublished: correctedOn, text };
}

function imageOf(file: ImageFile, caption: string | undefined, address: Address): ImageObject {
  return {
    '@type': 'ImageObject',
    url: address(mediaPath(file.file)),
    width: `${file.width}`,
    height: `${file.height}`,
    creditText: file.credit,
    ...(caption === undefined ? {} : { caption }),
  };
}
