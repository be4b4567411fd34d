import { contentManager } from './french/content-manager';
import { contentSettings } from './french/content-settings';
import { files } from './french/files';
import { languages } from './french/languages';
import { letters } from './french/letters';
import { mediaLibrary } from './french/media-library';
import { model } from './french/model';
import { screens } from './french/screens';
import { sending } from './french/sending';
import { settings } from './french/settings';
import { signingIn } from './french/signing-in';
import { siteAccounts } from './french/site-accounts';
import { stray } from './french/stray';
import { typeset } from './typeset';

function prefixed(plugin: string, entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).map(([key, sentence]) => [plugin + key, typeset(sentence)]));
}

/** What Strapi's French lacks, or says in a developer's words, on every screen that can be reached, by Strapi's own keys. */
export const words: Readonly<Record<string, string>> = {
  ...prefixed('', { ...stray, ...signingIn, ...screens, ...settings }),
  ...prefixed('content-manager.', { ...contentManager, ...contentSettings }),
  ...prefixed('content-type-builder.', model),
  ...prefixed('email.', letters),
  ...prefixed('i18n.', languages),
  ...prefixed('upload.', { ...mediaLibrary, ...files, ...sending }),
  ...prefixed('users-permissions.', siteAccounts),
};
