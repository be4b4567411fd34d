import { expect, test } from 'vitest';
import { contracts } from 'shared/generated/index';
import type { Entry } from 'shared/generated/index';
import { planFolder } from '../command/paths.ts';
import { readDocument } from './document.ts';
import { underFacts } from './facts.ts';
import { contentFolder } from './folder.ts';
import type { RawEntry } from './source.ts';

const picture = { file: 'x.png', mime: 'image/png', bytes: 1, width: 1, height: 1, copies: [] } as const;
const raws = (await contentFolder(planFolder).entries(contracts.event)).filter(({ id }) => id === 'colloque-meknes');

/** The event in French and Arabic, other attributes laid over both. */
async function event(changes: Readonly<Record<string, unknown>> = {}, arabic = changes): Promise<[Entry, Entry]> {
  const laid = raws.map((raw): RawEntry => ({
    ...raw,
    attributes: { ...raw.attributes, ...(raw.language === 'ar' ? arabic : changes) },
  }));
  const { entries } = await readDocument('event', 'colloque-meknes', laid, {
    image: () => Promise.resolve({ ...picture, copies: [] }),
    document: () => Promise.reject(new Error()),
  });
  return [entries[0]!, entries[1]!];
}

const image = {
  ...{ file: { url: '/a.png', credit: 'Essai', licence: 'Essai' }, decorative: false },
  alternative: 'Un aplat',
};

test('under the same facts a translation is what it was', async () => {
  const [french, arabic] = await event();
  expect(underFacts(arabic, french)).toStrictEqual(arabic);
});

test('facts come and go with the source, words stay', async () => {
  const [, arabic] = await event({ venue: { confirmation: 'confirmé', name: 'القاعة' } });
  const [french] = await event({
    eventStatus: 'annulé',
    city: null,
    venue: { confirmation: 'à confirmer', name: 'Salle' },
  });
  expect(underFacts(arabic, french)).toStrictEqual({
    ...Object.fromEntries(Object.entries(arabic).filter(([name]) => name !== 'city')),
    eventStatus: 'annulé',
    venue: { confirmation: 'à confirmer', name: 'القاعة' },
  });
});

test('a picture that the translation does not describe is not shown there', async () => {
  const [, arabic] = await event();
  const [french] = await event({ image });
  expect(french).toHaveProperty('image.alternative', 'Un aplat');
  expect(underFacts(arabic, french)).not.toHaveProperty('image');
});
