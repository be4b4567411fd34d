import { directionOf, wordsIn } from '../i18n/words.ts';
import { dayOf, formatDay } from '../i18n/date.ts';
import { isolateHtml } from '../i18n/isolate.ts';
import { isShown } from 'shared/leaves';
import { mediaPath } from 'shared/paths';
import type { Address } from '../content/address.ts';
import { anyWorking } from '../content/translation.ts';
import { newestFirst } from '../correction/corrections.ts';
import { sayWhen } from '../event/when.ts';
import type { Told } from './channel.ts';
import { absoluteLinks, escapeText } from './markup.ts';

/** The whole of an entry as HTML for a feed reader: its picture, its state, its text; `page` is its absolute address. */
export function contentOf(entry: Told, page: string, address: Address): string {
  const { language } = entry;
  const parts = [
    pictureOf(entry, address),
    ...noticesOf(entry).map(paragraph),
    ...textsOf(entry),
    correctionsOf(entry),
    documentsOf(entry),
  ];
  const html = absoluteLinks(parts.filter((part) => part !== undefined && part !== '').join('\n'), page);
  const direction = directionOf(language);
  // Only a right-to-left text is in danger: a reader's program would turn « 2019-2020 » round.
  return `<div lang="${language}" dir="${direction}">${direction === 'rtl' ? isolateHtml(html, language) : html}</div>`;
}

/** What a reader must know before the text: the state of an event, and a translation without official standing. */
function noticesOf(entry: Told): readonly string[] {
  const words = wordsIn(entry.language);
  return [
    ...(entry.type === 'event' ? [stateOf(entry)] : []),
    ...(anyWorking(entry) ? [words('translation.working.why')] : []),
    entry.summary,
    ...(entry.type === 'press-release' && entry.dateline !== undefined ? [entry.dateline] : []),
  ];
}

/** What is known of an event's fate and date, in one line. */
export function stateOf(event: Extract<Told, { type: 'event' }>): string {
  return `${wordsIn(event.language)(`event.status.${event.eventStatus}`)} · ${sayWhen(event)}`;
}

function textsOf(entry: Told): readonly (string | undefined)[] {
  if (entry.type === 'article') return [entry.body];
  if (entry.type === 'press-release') return [entry.body, entry.boilerplate];
  const heading = `<h2>${wordsIn(entry.language)('event.programme')}</h2>`;
  return [entry.body, ...(entry.programme === undefined ? [] : [heading, entry.programme])];
}

function pictureOf({ image, language }: Told, address: Address): string | undefined {
  if (image === undefined) return undefined;
  const words = wordsIn(language);
  if (!isShown(image.file)) return paragraph(`${words('image.withheld')}. ${words('image.withheld.why')}`);
  const { file, width, height, credit, licence } = image.file;
  const alternative = image.decorative ? '' : (image.alternative ?? '');
  const about = [image.caption, words('image.credit', { credit }), words('image.licence', { licence })];
  const caption = about.filter((text) => text !== undefined).join(' · ');
  return `<figure><img src="${address(mediaPath(file))}" width="${width}" height="${height}" alt="${escapeText(alternative)}"><figcaption>${escapeText(caption)}</figcaption></figure>`;
}

function correctionsOf(entry: Told): string | undefined {
  if (entry.type === 'event' || entry.corrections.length === 0) return undefined;
  const { language } = entry;
  const items = newestFirst(entry).map(
    ({ correctedOn, text }) => `<li>${escapeText(`${formatDay(dayOf(correctedOn), language)} · ${text}`)}</li>`,
  );
  return `<h2>${wordsIn(language)('corrections')}</h2><ul>${items.join('')}</ul>`;
}

function documentsOf({ documents, language }: Told): string | undefined {
  const items = documents.flatMap(({ title, file, url }) => {
    const href = file === undefined ? url : mediaPath(file.file);
    return href === undefined ? [] : [`<li><a href="${escapeText(href)}">${escapeText(title)}</a></li>`];
  });
  return items.length === 0 ? undefined : `<h2>${wordsIn(language)('documents')}</h2><ul>${items.join('')}</ul>`;
}

function paragraph(text: string): string {
  return `<p>${escapeText(text)}</p>`;
}
