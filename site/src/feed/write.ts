import { getRssString } from '@astrojs/rss';
import { feedPath } from 'shared/paths';
import { addressOn } from '../content/address.ts';
import { compareCodes } from '../content/order.ts';
import type { Store } from '../content/store.ts';
import { changedOn } from '../correction/corrections.ts';
import { mostTold, type Channel, type Told } from './channel.ts';
import { itemOf } from './item.ts';
import { xmlText } from './markup.ts';

/** A channel as RSS 2.0 with the full text; the date of the feed is that of its newest entry, and missing without one. */
export async function writeFeed(channel: Channel, store: Store, site: URL | undefined): Promise<string> {
  const address = addressOn(site);
  const entries = channel.entries().slice(0, mostTold);
  const changed = entries.flatMap(datesOf).toSorted(compareCodes).at(-1);
  return getRssString({
    title: xmlText(channel.title),
    description: xmlText(channel.description),
    site: address(channel.page),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      `<language>${channel.language}</language>`,
      ...(changed === undefined ? [] : [`<lastBuildDate>${new Date(changed).toUTCString()}</lastBuildDate>`]),
      `<atom:link href="${address(feedPath(channel.page))}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items: entries.map((entry) => itemOf(entry, store, address)),
  });
}

/** A feed as the answer of a route. */
export async function answerFeed(channel: Channel, store: Store, site: URL | undefined): Promise<Response> {
  const headers = { 'Content-Type': 'application/rss+xml; charset=utf-8' };
  return new Response(await writeFeed(channel, store, site), { headers });
}

function datesOf(entry: Told): string[] {
  return entry.type === 'event' ? [] : [entry.publishedOn, changedOn(entry)].filter((date) => date !== undefined);
}
