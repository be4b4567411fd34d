import { extname } from 'node:path';
import type { Event, PressRelease } from 'shared/generated/index';
import type { KitPhoto, PressKit } from 'shared/press-kit';
import { isShown } from 'shared/leaves';
import { languages, type Language } from 'shared/languages';
import { calendarPath, mediaPath, pathFor } from 'shared/paths';
import { changedOn } from '../correction/corrections.ts';
import { isConfirmed } from '../event/schedule.ts';
import { dayOf } from '../i18n/date.ts';
import { wordsIn } from '../i18n/words.ts';
import { asFile } from '../plain-text/file.ts';
import { keepOrder } from '../plain-text/keep-order.ts';
import { contactsOf, photosIn } from './selection.ts';
import { contactText, textPath, type Sender } from './text.ts';

/** A release in one language, with who sends it and the event that it announces. */
export type Edition = { readonly release: PressRelease; readonly site: Sender; readonly event: Event | undefined };

/** `/press-kits/avis.zip`: the one ZIP of a release, which holds all its languages. */
export function kitPath({ id }: Pick<PressRelease, 'id'>): string {
  return `/press-kits/${id}.zip`;
}

/** What stands in the press kit of a release, of which `editions` are the languages in which it is published. */
export function kitOf(editions: readonly Edition[]): PressKit {
  const photos = kitPhotos(editions);
  const [day] = editions.flatMap(({ release }) => changedOn(release) ?? release.publishedOn ?? []);
  return {
    ...(day !== undefined && { day: dayOf(day) }),
    files: editions.flatMap(({ release, event }) => [
      { name: `${release.language}/text.txt`, path: textPath(release) },
      ...(event !== undefined && isConfirmed(event.schedule)
        ? [
            {
              name: `${release.language}/calendar.ics`,
              path: calendarPath(pathFor('event', event.language, event.slug)),
            },
          ]
        : []),
    ]),
    texts: [
      { name: 'contact.txt', text: asFile(contactsText(editions)) },
      ...(photos.length === 0
        ? []
        : editions.map(({ release: { language } }) => ({
            name: `${language}/captions.txt`,
            text: asFile(keepOrder(photos.map((photo) => captionText(photo, language)).join('\n\n'), language)),
          }))),
    ],
    photos,
  };
}

function contactsText(editions: readonly Edition[]): string {
  return editions
    .map(({ release, site }) => {
      const { language } = release;
      const contacts = contactsOf(release, site).map((contact) => contactText(contact, language));
      return [`${languages[language].label} – ${wordsIn(language)('press.contact')}`, ...contacts].join('\n\n');
    })
    .join('\n\n\n');
}

/** The release's main picture, if the press may take it, then its photographs, each with its words in every language that has them. */
function kitPhotos(editions: readonly Edition[]): readonly KitPhoto[] {
  const [first] = editions;
  if (first === undefined) return [];
  const { image, photos } = first.release;
  const pictures = [
    ...(image === undefined ? [] : [{ ...image, inWords: editions.map(({ release }) => release.image) }]),
    ...photos.map((photo, index) => ({
      ...photo,
      inWords: editions.map(({ release }) => photosIn(first.release, release.language)[index]),
    })),
  ];
  const inLanguages = (texts: readonly (string | undefined)[]): Partial<Record<Language, string>> =>
    Object.fromEntries(
      texts.flatMap((text, index) => (text === undefined ? [] : [[editions[index]?.release.language, text]])),
    );
  const given = pictures.flatMap(({ file, inWords }) =>
    isShown(file) && (file.consent?.scopes.includes('presse') ?? true) ? [{ file, inWords }] : [],
  );
  return given.map(({ file, inWords }, index) => ({
    name: `photos/photo-${index + 1}${extname(file.file)}`,
    path: mediaPath(file.file),
    ...{ credit: file.credit, licence: file.licence },
    captions: inLanguages(inWords.map((words) => words?.caption)),
    alternatives: inLanguages(inWords.map((words) => words?.alternative)),
  }));
}

function captionText({ name, captions, alternatives, credit, licence }: KitPhoto, language: Language): string {
  const words = wordsIn(language);
  const [caption, alternative] = [captions[language], alternatives[language]];
  return [
    name,
    ...(caption === undefined ? [] : [words('press.photos.caption', { text: caption })]),
    ...(alternative === undefined ? [] : [words('press.photos.alternative', { text: alternative })]),
    words('image.credit', { credit }),
    words('image.licence', { licence }),
  ].join('\n');
}
