import type { RSSFeedItem } from '@astrojs/rss';
import { isShown } from 'shared/leaves';
import { mediaPath, pathFor } from 'shared/paths';
import type { Address } from '../content/address.ts';
import type { Store } from '../content/store.ts';
import { changedOn } from '../correction/corrections.ts';
import { wordsIn } from '../i18n/words.ts';
import type { Told } from './channel.ts';
import { contentOf, stateOf } from './content.ts';
import { escapeText, xmlText } from './markup.ts';

/** An entry as an item of RSS 2.0: its id is the entry's own and survives a change of address; no date is made up. */
export function itemOf(entry: Told, store: Store, address: Address): RSSFeedItem {
  const link = address(pathFor(entry.type, entry.language, entry.slug));
  const picture = entry.image !== undefined && isShown(entry.image.file) ? entry.image.file : undefined;
  const published = entry.type === 'event' ? undefined : entry.publishedOn;
  const changed = entry.type === 'event' ? undefined : changedOn(entry);
  return {
    link,
    title: xmlText(entry.title),
    description: xmlText(entry.type === 'event' ? `${stateOf(entry)}. ${entry.summary}` : entry.summary),
    content: xmlText(contentOf(entry, link, address)),
    categories: categoriesOf(entry, store).map(xmlText),
    customData: [
      `<guid isPermaLink="false">${escapeText(`${entry.id}:${entry.language}`)}</guid>`,
      ...(changed === undefined ? [] : [`<atom:updated>${changed}</atom:updated>`]),
    ].join(''),
    ...(published === undefined ? {} : { pubDate: new Date(published) }),
    ...(picture === undefined
      ? {}
      : {
          enclosure: {
            url: address(mediaPath(picture.file)),
            length: picture.bytes,
            type: picture.mime,
          },
        }),
  };
}

/** What kind of thing an entry is, its themes and its cities. */
function categoriesOf(entry: Told, store: Store): string[] {
  const { language } = entry;
  const cities = entry.type === 'event' ? (entry.city === undefined ? [] : [entry.city]) : entry.cities;
  const named = [...store.findAll('theme', language, entry.themes), ...store.findAll('city', language, cities)];
  return [kindOf(entry), ...named.map(({ name }) => name)];
}

function kindOf(entry: Told): string {
  const words = wordsIn(entry.language);
  if (entry.type === 'event') return words(`event.kind.${entry.kind}`);
  return entry.type === 'press-release' ? words(`press.kind.${entry.kind}`) : words('section.article');
}
