/** What the site gets of a booted CMS, by the way that every publication takes. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContentType, Entries } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import type { Content } from '../../scripts/pull/assembly.ts';
import { crossBorder } from '../../scripts/pull/border.ts';
import { mediaStore } from '../../scripts/pull/media.ts';
import { strapi } from '../../scripts/pull/strapi.ts';
import { readToken } from './caller.ts';
import type { Cms } from './strapi.ts';

const media = mediaStore(mkdtempSync(join(tmpdir(), 'media-')));

/** Everything that the site would get now. */
export async function pulled(cms: Cms): Promise<Content> {
  return (await crossBorder(strapi({ url: cms.url, token: readToken }), media, 'http://localhost')).content();
}

/** One entry in each language, as the site would get it. */
export async function entryOf<T extends ContentType>(
  cms: Cms,
  type: T,
  id: string,
): Promise<Partial<Record<Language, Entries[T]>>> {
  const { entries } = await pulled(cms);
  const found = entries.filter((entry): entry is Entries[T] => entry.type === type && entry.id === id);
  return Object.fromEntries(found.map((entry) => [entry.language, entry]));
}
