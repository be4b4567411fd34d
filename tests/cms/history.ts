/** What tests ask of the versions of entries, and how they write one. */
import { expect } from 'vitest';
import type { ContentType } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import type { Answer } from './caller.ts';
import { documentsOf } from './documents.ts';
import { uidOf } from './fixture.ts';
import type { Cms } from './strapi.ts';

export type Kept = { id: number; moment: string; line: string };
export type Field = { labels: string[]; pieces: { text: string; change?: string }[] };
export type Deleted = { id: number; title: string; line: string; deletion: string; screen: string };

/** The versions of a booted CMS, as the officer's screens ask for them. */
export function historyOf(cms: () => Cms) {
  const table = () => cms().app.db.getConnection('entry_versions');
  const ask = async (type: ContentType, documentId: string, language: Language): Promise<Answer> =>
    cms().manage('GET', `/versions/entry?type=${uidOf(type)}&documentId=${documentId}&language=${language}`);
  const kept = async (type: ContentType, documentId: string, language: Language = 'fr'): Promise<Kept[]> => {
    const answer = await ask(type, documentId, language);
    expect(answer.status, answer.text).toBe(200);
    return (answer.json as { versions: Kept[] }).versions;
  };
  const lines = async (type: ContentType, documentId: string, language: Language = 'fr'): Promise<string[]> =>
    (await kept(type, documentId, language)).map(({ line }) => line);
  const restore = async (id: number): Promise<string[]> => {
    const answer = await cms().manage('POST', '/versions/restore', { id });
    expect(answer.status, answer.text).toBe(200);
    return (answer.json as { left: string[] }).left;
  };
  const difference = async (id: number, compared: 'now' | 'before'): Promise<Field[]> => {
    const { json } = await cms().manage('GET', `/versions/difference?id=${String(id)}&with=${compared}`);
    return (json as { fields: Field[] }).fields;
  };
  const losses = async (id: number): Promise<string[]> => {
    const { json } = await cms().manage('GET', `/versions/difference?id=${String(id)}&with=now`);
    return (json as { losses: string[] }).losses;
  };
  const deleted = async (): Promise<Deleted[]> => (await cms().manage('GET', '/versions/deleted')).json as Deleted[];
  const write = async (type: ContentType, documentId: string, language: Language, data: object): Promise<void> => {
    const documents = documentsOf(cms(), type);
    const exists = (await cms().app.db.query(uidOf(type)).count({ where: { documentId } })) > 0;
    if (exists) await documents.update({ documentId, locale: language, data: { ...data } });
    else await documents.create({ locale: language, data: { documentId, ...data } });
  };
  return { table, kept, lines, restore, difference, losses, deleted, write };
}
