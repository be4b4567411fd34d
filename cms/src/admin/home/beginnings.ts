import { sourceLanguage } from 'shared/languages';

/** A right as Strapi tells it to the screens; without languages it holds in all. */
export type Held = {
  readonly action: string;
  readonly subject?: string | null;
  readonly properties?: { readonly locales?: readonly string[] } | Readonly<Record<string, unknown>>;
};

/** An entry that can be begun from the home. */
export type Beginning = { readonly label: string; readonly screen: string };

const creating = 'plugin::content-manager.explorer.create';

/** What is written most often, in this order. */
const types = [
  ['api::article.article', 'Nouvelle actualité'],
  ['api::press-release.press-release', 'Nouveau communiqué'],
  ['api::event.event', 'Nouvel événement'],
] as const;

function holds({ action, subject, properties }: Held, type: string): boolean {
  const languages = properties?.locales;
  return action === creating && subject === type && (!Array.isArray(languages) || languages.includes(sourceLanguage));
}

/** The entries that a person may begin, who holds these rights: an entry begins in French. */
export function beginningsOf(held: readonly Held[]): Beginning[] {
  return types
    .filter(([type]) => held.some((right) => holds(right, type)))
    .map(([type, label]) => ({
      label,
      screen: `/content-manager/collection-types/${type}/create?plugins[i18n][locale]=${sourceLanguage}`,
    }));
}
