import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mentionsOf, messagesOf, partsOf, type Message } from './messages.ts';
import type { Module } from './modules.ts';

const installed = join(import.meta.dirname, '../../../node_modules/@strapi');

/** Where the installed Strapi keeps its sentences, by what stands before their keys. */
const folders: Readonly<Record<string, string>> = {
  '': 'admin/dist/admin/admin/src/translations',
  'content-manager.': 'content-manager/dist/admin/translations',
  'content-type-builder.': 'content-type-builder/dist/admin/translations',
  'email.': 'email/dist/admin/translations',
  'i18n.': 'i18n/dist/admin/translations',
  'upload.': 'upload/dist/admin/translations',
  'users-permissions.': 'plugin-users-permissions/dist/admin/translations',
};

/** All sentences that the installed Strapi ships in a language, by the keys of the running admin. */
export async function shipped(language: 'en' | 'fr'): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [prefix, folder] of Object.entries(folders)) {
    const address = pathToFileURL(join(installed, folder, `${language}.json.mjs`)).href;
    const { default: sentences } = (await import(address)) as { default: Record<string, string> };
    for (const [key, sentence] of Object.entries(sentences)) found.set(prefix + key, sentence);
  }
  return found;
}

/**
 * The sentences that modules can show, each once: those they ask for, and those of Strapi's English whose key they name
 * or whose key begins as one that they put together.
 */
export function askedFor(modules: readonly Module[], english: ReadonlyMap<string, string>): Message[] {
  const asked = new Map<string, Message>();
  for (const message of modules.flatMap(messagesOf)) {
    const known = asked.get(message.key);
    if (known === undefined || known.english === '') asked.set(message.key, message);
  }
  const parts = modules.map(partsOf);
  const beginnings = [...new Set(parts.flatMap((of) => of.beginnings))];
  const endings = [...new Set(parts.flatMap((of) => of.endings))];
  const mentions = new Set(modules.flatMap(mentionsOf));
  for (const [key, sentence] of english) {
    if (asked.has(key)) continue;
    // Asked for without the plugin's name: that is then the key.
    const bare = Object.keys(folders).some((prefix) => prefix !== '' && asked.has(key.replace(prefix, '')));
    const made = beginnings.some((start) => key.startsWith(start)) || endings.some((end) => key.endsWith(end));
    if (made || (mentions.has(key) && !bare)) asked.set(key, { key, english: sentence, where: 'en.json' });
  }
  return [...asked.values()].map((message) => ({ ...message, english: english.get(message.key) ?? message.english }));
}
