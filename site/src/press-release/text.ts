import type { PressRelease, Site } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import { pathFor } from 'shared/paths';
import { changedOn, newestFirst } from '../correction/corrections.ts';
import { dayOf, formatDay } from '../i18n/date.ts';
import { sayParagraph } from '../i18n/paragraph.ts';
import { wordsIn } from '../i18n/words.ts';
import { fromHtml } from '../plain-text/from-html.ts';
import { keepOrder } from '../plain-text/keep-order.ts';
import { contactsOf } from './selection.ts';

/** What a release takes from the site: who speaks, who funds, whom to ask, on what terms. */
export type Sender = Pick<Site, 'name' | 'fundingNotice' | 'boilerplate' | 'pressContact' | 'contentLicence'>;
type Contact = Site['pressContact'];

/** `/fr/presse/avis/text.txt`: where the plain text of a release stands. */
export function textPath({ language, slug }: PressRelease): string {
  return `${pathFor('press-release', language, slug)}text.txt`;
}

/**
 * The whole release as a plain text to paste; `address` is the page's, with its origin; it is
 * written in its own letters (an IRI, RFC 3987), as on the page.
 */
export function releaseText(release: PressRelease, site: Sender, address: string): string {
  const { language } = release;
  const words = wordsIn(language);
  const titled = (title: string, text: string): string => (text === '' ? '' : `${title}\n\n${text}`);
  const contacts = contactsOf(release, site).map((contact) => contactText(contact, language));
  const blocks = [
    words(`press.kind.${release.kind}`),
    release.title,
    datesOf(release),
    release.summary,
    titled(words('press.keyFacts'), factsOf(release)),
    release.dateline ?? '',
    fromHtml(release.body),
    titled(words('corrections'), correctionsOf(release)),
    titled(words('press.quotes'), quotesOf(release)),
    titled(words('press.contact'), contacts.join('\n\n')),
    titled(words('press.boilerplate'), fromHtml(release.boilerplate ?? site.boilerplate)),
    words(`footer.licence.${site.contentLicence.confirmation}`, { name: site.contentLicence.name ?? '' }),
    titled(words('footer.funding'), site.fundingNotice),
    release.planParagraph === undefined
      ? ''
      : words('source', { paragraph: sayParagraph(release.planParagraph, language) }),
    release.translationStatus === 'traduction de travail' ? words('translation.working.why') : '',
    `${words('press.address')}\n${decodeURI(address)}`,
  ];
  return keepOrder(blocks.filter((block) => block !== '').join('\n\n'), language);
}

/** Whom to ask, a line each, or that nobody is confirmed. */
export function contactText({ confirmation, name, email, phone }: Contact, language: Language): string {
  const words = wordsIn(language);
  return confirmation === 'confirmé'
    ? [name, email, phone].filter((line) => line !== undefined).join('\n')
    : `${words('contact.unconfirmed')}. ${words('contact.unconfirmed.why')}`;
}

/** The words of a quote between the quotation marks of the language, unless they came with some. */
export function quoted(text: string, language: Language): string {
  return /^[«“‘"]/.test(text) ? text : wordsIn(language)('press.quote', { text });
}

function datesOf(release: PressRelease): string {
  const { publishedOn, language } = release;
  const updated = changedOn(release);
  const words = wordsIn(language);
  const date = (instant: string): { date: string } => ({ date: formatDay(dayOf(instant), language) });
  return [
    publishedOn === undefined ? [] : words('published', date(publishedOn)),
    updated === undefined ? [] : words('updated', date(updated)),
  ]
    .flat()
    .join('\n');
}

function factsOf({ keyFacts, language }: PressRelease): string {
  return keyFacts
    .map(({ text, planParagraph }) =>
      planParagraph === undefined ? `- ${text}` : `- ${text} (${sayParagraph(planParagraph, language)})`,
    )
    .join('\n');
}

function correctionsOf(release: PressRelease): string {
  return newestFirst(release)
    .map(({ correctedOn, text }) => `- ${formatDay(dayOf(correctedOn), release.language)} · ${text}`)
    .join('\n');
}

function quotesOf({ quotes, language }: PressRelease): string {
  const words = wordsIn(language);
  return quotes
    .map(({ text, author, role }) => `${quoted(text, language)}\n— ${words('press.attribution', { author, role })}`)
    .join('\n\n');
}
