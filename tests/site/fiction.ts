import sharp from 'sharp';
import type { ContentType } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import type { RawEntry } from '../../scripts/pull/source.ts';
import { planContent } from '../publish/plan.ts';

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

/** The plan's content with entries that are plainly fictitious beside it, one for each state that the plan does not have. */
export async function fiction(): Promise<{ content: Map<ContentType, RawEntry[]>; media: Map<string, Buffer> }> {
  const content = await planContent();
  const add = (type: ContentType, entries: RawEntry[]) => content.get(type)?.push(...entries);
  const picture = sharp({ create: { width: 1400, height: 900, channels: 3, background: '#1f6f5c' } });
  const media = new Map([
    ['/uploads/fiction.jpg', await picture.jpeg().toBuffer()],
    ['/uploads/fiction.pdf', Buffer.from('%PDF-1.4 fiction')],
  ]);
  const image = {
    file: { url: '/uploads/fiction.jpg', name: 'fiction.jpg' },
    decorative: false,
    credit: 'Crédit fictif',
    licence: 'Licence fictive',
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
  add(
    'article',
    entry(
      'fiction-illustree',
      { publishedOn: '2026-11-23T10:00:00.000Z', updatedOn: '2026-11-23T11:00:00.000Z' },
      {
        fr: { title: longTitle, image: { ...image, alternative: 'Un aplat vert (fiction)' } },
        ar: { title: 'خيال مصوّر', image: { alternative: 'مساحة خضراء (خيال)' } },
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
        contacts: [
          { confirmation: 'confirmé', name: 'Personne Fictive', email: 'presse@example.test', phone: '+000 000' },
        ],
      },
      {
        fr: { title: 'Communiqué fictif', dateline: 'Ville fictive' },
        ar: { title: 'بلاغ خيالي' },
        en: { title: 'Fictitious release' },
      },
    ),
  );
  return { content, media };
}
