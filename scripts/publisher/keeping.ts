import type { Entry } from 'shared/generated/index';
import { sourceLanguage, type Language } from 'shared/languages';
import { twinFinding } from '../pull/address.ts';
import type { Document } from '../pull/document.ts';
import { underFacts } from '../pull/facts.ts';

/**
 * A document in which each language that is unfit stands as it did before, if it did; its findings say so. Words stay as
 * they were, facts are those of the French version that stands: no language shows a date that another one has changed.
 */
export function keepingFit(document: Document, before: Document | undefined): Document {
  const kept = (before?.entries ?? []).filter(({ language }) => document.unfit.includes(language));
  const source = sourceOf([...kept, ...document.entries]);
  if (kept.length === 0 || source === undefined) return document;
  const isKept = (language: Language): boolean => kept.some((entry) => entry.language === language);
  const translations = [...kept, ...document.entries].filter((entry) => entry !== source);
  return {
    ...document,
    entries: [
      source,
      ...translations.map((entry) =>
        isKept(entry.language) === isKept(source.language) ? entry : underFacts(entry, source),
      ),
    ],
    findings: document.findings.map((finding) =>
      finding.effect === 'left-out' && isKept(finding.language) ? { ...finding, effect: 'kept' } : finding,
    ),
    files: new Set([...document.files, ...(before?.files ?? [])]),
  };
}

/** What was there before of a document, in the languages in which it is published still; nothing where French is not. */
export function stillPublished(before: Document, { entries, unfit, former }: Document): Document | undefined {
  const published = new Set([...entries.map(({ language }) => language), ...unfit]);
  const left = before.entries.filter(({ language }) => published.has(language));
  return sourceOf(left) === undefined ? undefined : { ...before, former, entries: left };
}

/** A document without an entry whose address another one has: unfit in that language, even as it was if it was kept. */
export function withoutTwin(document: Document, entry: Entry): Document {
  const { language } = entry;
  if (document.unfit.includes(language))
    return { ...document, unfit: document.unfit.filter((other) => other !== language) };
  return {
    ...document,
    entries: document.entries.filter((other) => other.language !== language),
    unfit: [...document.unfit, language],
    findings: [...document.findings, twinFinding(entry)],
  };
}

const sourceOf = (entries: readonly Entry[]): Entry | undefined =>
  entries.find(({ language }) => language === sourceLanguage);
