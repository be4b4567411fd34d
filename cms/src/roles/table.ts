import { languageCodes, sourceLanguage, type Language } from 'shared/languages';

/** May mark a text as read, or return it with a note. A right of our own: Strapi sells its review. */
export const reviewing = 'api::review';

/** What Strapi lets a person do to entries of a type. */
export type ContentAction = 'read' | 'create' | 'update' | 'delete' | 'publish';

/** In which languages, and of which fields: a translation has no facts. */
export type Scope = { readonly languages: readonly Language[]; readonly fields: 'all' | 'words' };

export type Role = {
  /** By which the database knows the role. */
  readonly code: string;
  readonly name: string;
  readonly description: string;
  /** What it may do to the entries of every editorial type. */
  readonly content: Readonly<Partial<Record<ContentAction, Scope>>>;
  /** What else it may do, by the name that Strapi gives the right; `own` is what the person made. */
  readonly rights: Readonly<Record<string, 'all' | 'own'>>;
};

const everything: Scope = { languages: languageCodes, fields: 'all' };
const translations: Scope = { languages: languageCodes.filter((code) => code !== sourceLanguage), fields: 'words' };
const lookingAtFiles = { 'plugin::upload.read': 'all', 'plugin::upload.assets.download': 'all' } as const;
const sendingFiles = { 'plugin::upload.assets.create': 'all', 'plugin::upload.assets.copy-link': 'all' } as const;

/** The administrator is the role of Strapi that may do everything; only its words are ours. */
export const administrator: Pick<Role, 'code' | 'name' | 'description'> = {
  code: 'strapi-super-admin',
  name: 'Administrateur',
  description: 'Peut tout faire, et seul invite des personnes et leur donne un rôle.',
};

/**
 * Who may do what. A deleted or replaced file and a deleted entry change what is online at once, so only who publishes
 * may do it to what others made.
 */
export const roles: readonly Role[] = [
  {
    code: 'writer',
    name: 'Rédacteur',
    description: 'Écrit dans toutes les langues, envoie ses fichiers et demande une relecture. Ne publie pas.',
    content: { read: everything, create: everything, update: everything },
    rights: { ...lookingAtFiles, ...sendingFiles, 'plugin::upload.assets.update': 'own' },
  },
  {
    code: 'translator',
    name: 'Relecteur-traducteur',
    description: 'Relit dans toutes les langues, traduit les mots en arabe et en anglais. Ne publie pas.',
    content: { read: everything, create: translations, update: translations },
    rights: { ...lookingAtFiles, [reviewing]: 'all' },
  },
  {
    code: 'publisher',
    name: 'Publicateur',
    description: 'Écrit, relit, publie, programme, retire, et revient à une version antérieure du site.',
    content: { read: everything, create: everything, update: everything, delete: everything, publish: everything },
    rights: { ...lookingAtFiles, ...sendingFiles, 'plugin::upload.assets.update': 'all', [reviewing]: 'all' },
  },
];

/** What Strapi makes by itself at the first start. */
export const unasked = ['strapi-editor', 'strapi-author'] as const;
