import { sourceLanguage, type Language } from 'shared/languages';
import type { Entry, Form } from '../content/form';
import { factsInSource } from './facts-in-source';
import type { Problem } from './problem';
import { publishedOnAtSave } from './published-on';
import { keptByTheCms } from './revision';
import { slugAtSave, slugOfTranslation, slugToStore, titleOf } from './slug';
import { translationStatus } from './translation-status';
import { webAddresses } from './web-address';

/** What keeps even a draft from being saved: only what would harm; a draft may be incomplete. */
export function saveProblems(form: Form, data: Entry): Problem[] {
  return [...('slug' in form ? slugAtSave(form, data) : []), ...webAddresses(form, data)];
}

/**
 * The data to store, with what the officer need not type. `stored` is the draft in this language, when there is one,
 * and `source` the French draft.
 */
export function dataToStore(
  form: Form,
  data: Entry,
  language: Language,
  stored: Entry | undefined,
  source: Entry | undefined,
): Entry {
  const given = Object.fromEntries(Object.entries(data).filter(([name]) => !keptByTheCms.has(name)));
  const kept: Record<string, unknown> = { ...factsInSource(form, given, language, stored === undefined) };
  if ('slug' in form && ('slug' in data || !stored?.slug)) {
    const copied = language !== sourceLanguage && stored === undefined && source !== undefined;
    const slug = copied ? slugOfTranslation(data.slug, source.slug) : data.slug;
    kept.slug = slugToStore(slug, titleOf(data) || titleOf(stored ?? {})) || null;
  }
  if ('translationStatus' in form && ('translationStatus' in data || !stored?.translationStatus)) {
    kept.translationStatus = translationStatus(data.translationStatus, language);
  }
  if ('publishedOn' in form && 'publishedOn' in data && language === sourceLanguage) {
    kept.publishedOn = publishedOnAtSave(stored?.publishedOn, data.publishedOn);
  }
  return kept;
}

/** What a copy of an entry must not share with it. */
export function dataOfCopy(form: Form): Entry {
  return Object.fromEntries(
    ['slug', 'publishedOn', 'updatedOn', ...keptByTheCms].filter((name) => name in form).map((name) => [name, null]),
  );
}
