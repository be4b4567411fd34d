import sharp, { type Sharp } from 'sharp';
import type { ContentType } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import type { RawAddress, RawEntry } from '../../scripts/pull/source.ts';
import { edit, planContent } from '../publish/plan.ts';

/** An attack in a field of plain text: it must be shown as the letters that it is. */
export const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
export const longTitle = `Fiction : ${'un titre qui ne finit pas, '.repeat(5)}`.slice(0, 150);

type Words = Readonly<Record<string, unknown>>;

function entry(id: string, facts: Words, words: Partial<Record<Language, Words>>): RawEntry[] {
  return (Object.entries(words) as [Language, Words][]).map(([language, own]) => ({
    id,
    language,
    attributes: {
      slug: `${id}-${language}`,
      summary: `Fiction (${language})`,
      body: `Texte fictif (${language}).`,
      translationStatus: language === 'fr' ? 'originale' : 'traduction de travail',
      ...(language === 'fr' ? facts : {}),
      ...own,
    },
  }));
}

const event = (id: string, facts: Words) =>
  entry(
    id,
    { kind: 'atelier', eventStatus: 'prévu', city: 'tanger', venue: { confirmation: 'à confirmer' }, ...facts },
    { fr: { title: `Fiction ${id}` }, ar: { title: `خيال ${id}` }, en: { title: `Fiction ${id}` } },
  );

const on = (startDate: string, more: Words = {}) => ({
  schedule: { confirmation: 'confirmé', zone: 'Africa/Casablanca', startDate, ...more },
});

/** What the picture of an agreement that is over shows, and what is said of it: neither is on the site. */
export const expiredColour = { r: 200, g: 20, b: 180 };
export const expiredWords = 'Personne fictive devant un mur';

/** The colour of the mark near the upper right corner of a picture, at its focal point. */
export const markColour = { r: 240, g: 30, b: 20 };

const plain = (background: typeof expiredColour): Promise<Buffer> =>
  sharp({ create: { width: 700, height: 450, channels: 3, background } })
    .jpeg()
    .toBuffer();

function marked(picture: Sharp): Promise<Buffer> {
  const mark = { create: { width: 70, height: 60, channels: 3 as const, background: markColour } };
  return picture
    .clone()
    .composite([{ input: mark, left: 1323, top: 6 }])
    .jpeg()
    .toBuffer();
}

type Fiction = {
  content: Map<ContentType, RawEntry[]>;
  media: Map<string, Buffer>;
  former: readonly RawAddress[];
};

/** The plan's content with entries that are plainly fictitious beside it, one for each state that the plan does not have. */
export async function fiction(): Promise<Fiction> {
  const content = await planContent();
  const add = (type: ContentType, entries: RawEntry[]) => content.get(type)?.push(...entries);
  const picture = sharp({ create: { width: 1400, height: 900, channels: 3, background: '#1f6f5c' } });
  const media = new Map([
    ['/uploads/fiction.jpg', await picture.jpeg().toBuffer()],
    ['/uploads/fiction-repere.jpg', await marked(picture)],
    ['/uploads/fiction-expiree.jpg', await plain(expiredColour)],
    ['/uploads/fiction.pdf', Buffer.from('%PDF-1.4 fiction')],
  ]);
  const image = {
    file: {
      ...{ url: '/uploads/fiction.jpg', name: 'fiction.jpg' },
      ...{ credit: 'Crédit fictif', licence: 'Licence fictive', people: 'aucune personne reconnaissable' },
    },
    decorative: false,
  };
  const focused = { ...image.file, url: '/uploads/fiction-repere.jpg', focalPoint: { x: 97, y: 4 } };
  const expired = {
    ...image.file,
    ...{ url: '/uploads/fiction-expiree.jpg', people: 'accord écrit' },
    ...{ consentScopes: ['site', 'presse'], consentUntil: '2026-11-23' },
  };
  const file = { url: '/uploads/fiction.pdf', name: 'fiction.pdf' };

  add(
    'event',
    event('fiction-demain', {
      ...on('2026-12-05', { startTime: '09:30:00.000', endTime: '17:00:00.000' }),
      documents: [{ title: 'Note fictive', language: 'fr', file }],
    }),
  );
  add('event', event('fiction-hier', { ...on('2026-05-04', { endDate: '2026-05-05' }), eventStatus: 'tenu' }));
  add('event', event('fiction-en-cours', on('2026-11-20', { endDate: '2026-11-23' })));
  add('event', event('fiction-annulee', { ...on('2026-12-12'), eventStatus: 'annulé' }));
  const registrationUrl = 'https://inscription.example.test/';
  add('event', event('fiction-reportee', { ...on('2026-12-19'), eventStatus: 'reporté', registrationUrl }));
  add('event', event('fiction-close', { ...on('2026-10-03', { startTime: '18:00:00.000' }), registrationUrl }));
  add(
    'event',
    entry(
      'fiction-complete',
      {
        ...on('2027-02-20', { startTime: '18:30:00.000' }),
        ...{ kind: 'colloque', eventStatus: 'prévu', city: 'tanger', action: 'action-2-3', themes: ['genre'] },
        ...{ invited: ['cndh'], organisations: ['conseil-de-l-europe'], registrationUrl, planParagraph: '2.3' },
        ...{ revision: 2, revisedOn: '2026-11-20T10:00:00.000Z' },
        documents: [{ title: 'Note fictive', language: 'fr', file }],
      },
      {
        fr: {
          title: 'Fiction, sans heure de fin ; « complète »',
          programme: '- 18:30 Accueil fictif\n- 19:00 Table ronde fictive',
          venue: { confirmation: 'confirmé', name: 'salle fictive, étage 0', address: '1, rue fictive' },
        },
        ar: {
          title: 'خيال كامل، بلا ساعة انتهاء؛ «ندوة»',
          programme: '- 18:30 استقبال خيالي\n- 19:00 مائدة مستديرة خيالية',
          venue: { name: 'قاعة خيالية', address: '1، زنقة خيالية' },
        },
      },
    ),
  );
  add(
    'article',
    entry(
      'fiction-illustree',
      { publishedOn: '2026-11-23T10:00:00.000Z', updatedOn: '2026-11-23T11:00:00.000Z', cities: ['tanger'] },
      {
        fr: {
          title: longTitle,
          body: 'Texte fictif : [villes](/fr/villes/), [suite](#s-suite).\n\n## Suite\n\nFin fictive.',
          image: { ...image, file: focused, alternative: 'Un aplat vert (fiction)' },
          sources: [
            { title: 'Rapport fictif', url: 'https://exemple.test/rapport' },
            { title: attack, planParagraph: '2.4' },
          ],
          corrections: [{ correctedOn: '2026-11-24T10:00:00.000Z', text: `Correction fictive. ${attack}` }],
        },
        ar: {
          title: 'خيال مصوّر',
          image: { alternative: 'مساحة خضراء (خيال)' },
          sources: [{ title: 'تقرير خيالي (Rapport fictif)', planParagraph: 'en-tête' }],
          corrections: [{ correctedOn: '2026-11-24T10:00:00.000Z', text: 'تصحيح خيالي: الفترة 2019-2020.' }],
        },
      },
    ),
  );
  add(
    'article',
    entry(
      'fiction-attaque',
      { publishedOn: '2026-11-22T10:00:00.000Z' },
      { fr: { title: attack, summary: attack, body: `${attack}\n\n[x](javascript:alert(1))` } },
    ),
  );
  add(
    'press-release',
    entry(
      'fiction-communique',
      {
        kind: 'communiqué',
        publishedOn: '2026-11-23T12:00:00.000Z',
        event: 'fiction-demain',
        contacts: [
          { confirmation: 'confirmé', name: 'Personne Fictive', email: 'presse@example.test', phone: '+000 000' },
        ],
        photos: [
          {
            ...image,
            alternativeFr: 'Une photo verte (fiction)',
            alternativeAr: 'صورة خضراء (خيال)',
            captionFr: 'Légende fictive',
            captionAr: 'تعليق خيالي',
          },
          { ...image, decorative: true },
          { file: expired, decorative: false, alternativeFr: expiredWords, alternativeAr: expiredWords },
        ],
      },
      {
        fr: {
          title: 'Communiqué fictif',
          dateline: 'Ville fictive',
          keyFacts: [{ text: 'Un fait fictif.', planParagraph: '2.3' }, { text: 'Un fait fictif sans paragraphe.' }],
          corrections: [
            { correctedOn: '2026-11-24T10:00:00.000Z', text: 'Correction fictive.' },
            { correctedOn: '2026-11-25T10:00:00.000Z', text: 'Autre correction fictive.' },
          ],
          quotes: [{ text: 'Une phrase fictive.', author: 'Personne Fictive', role: 'fonction fictive' }],
        },
        ar: {
          title: 'بلاغ خيالي',
          keyFacts: [{ text: 'معطى خيالي من فترة 2019-2020.', planParagraph: '2.3' }],
          quotes: [{ text: 'جملة خيالية.', author: 'شخص خيالي', role: 'صفة خيالية' }],
        },
        en: { title: 'Fictitious release' },
      },
    ),
  );
  addCommonTexts(content);
  add(
    'event',
    event('fiction-voyage', {
      ...on('2026-12-30', { endDate: '2027-01-02' }),
      ...{ kind: 'colloque', city: 'oujda', themes: ['genre'] },
    }),
  );
  add(
    'article',
    entry(
      'fiction-ancienne',
      { publishedOn: '2025-02-03T10:00:00.000Z', cities: ['oujda'], themes: ['genre'] },
      { fr: { title: 'Fiction ancienne' }, ar: { title: 'خيال قديم' } },
    ),
  );
  return { content, media, former: [...renamed, ...withdrawn] };
}

/** The end of the address at which the notice of an article stands that was withdrawn. */
export const withdrawnSlug = (language: Language): string => `fiction-retiree-${language}`;

const reasons = {
  fr: `Raison fictive : l’association citée l’a demandé. ${attack}`.slice(0, 300),
  ar: 'سبب خيالي: طلبت ذلك الجمعية المذكورة (Association fictive).',
  en: 'Fictitious reason: the association that was named has asked for it.',
} as const;

const former = (id: string, value: Words): RawAddress => ({
  type: 'article',
  id,
  value: { on: '2026-11-20', ...value },
});

const withdrawn = (['fr', 'ar', 'en'] as const).map((language) =>
  former('fiction-retiree', { kind: 'withdrawn', language, slug: withdrawnSlug(language), reason: reasons[language] }),
);

const renamed = (['fr', 'ar'] as const).map((language) =>
  former('fiction-ancienne', { kind: 'renamed', language, slug: `fiction-tres-ancienne-${language}` }),
);

/** What the officer decides of every page: the menu, what stands first, an alert in two of the three languages. */
function addCommonTexts(content: Map<ContentType, RawEntry[]>): void {
  edit(content, 'site', 'site', 'fr', {
    menu: [{ section: 'presse' }, { page: 'accessibilite' }, { section: 'villes' }, { section: 'plan d’action' }],
    featured: [
      { event: 'fiction-demain' },
      { city: 'nador' },
      { article: 'fiction-illustree' },
      { action: 'action-2-2' },
      { pressRelease: 'fiction-communique' },
    ],
    alert: {
      level: 'urgence',
      endDate: '2026-11-23',
      text: 'Alerte fictive : la réunion fictive change de salle.',
      linkLabel: 'Voir le lieu fictif',
      linkUrl: 'https://exemple.test/lieu',
    },
  });
  edit(content, 'site', 'site', 'ar', { alert: { text: 'إشعار خيالي: تغيير قاعة الاجتماع الخيالي (Salle 2).' } });
}
