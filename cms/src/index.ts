import type { Core } from '@strapi/strapi';
import { closeSelfRegistration } from './bootstrap/close-self-registration';
import { createFirstAdministrator } from './bootstrap/create-first-administrator';
import { grantReadToken } from './bootstrap/grant-read-token';
import { indexComponents } from './bootstrap/index-components';
import { indexSlugs } from './bootstrap/index-slugs';
import { restoreEditorView } from './bootstrap/restore-editor-view';
import { revokePublicPermissions } from './bootstrap/revoke-public-permissions';
import { setLanguages } from './bootstrap/set-languages';
import { takeTurn } from './bootstrap/take-turn';
import { hideMembers } from './content/hide-members';
import { keepRefusedTranslations } from './content/keep-refused-translations';
import { addHealthRoute } from './health';
import { addExport } from './reading/export';
import { guardReads } from './reading/guard-reads';
import { applyRules } from './rules';
import { guardUploads } from './uploads/guard-uploads';

let endTurn = (): Promise<void> => Promise.resolve();

export default {
  /** Before the database is touched: whoever starts first prepares it, the other nodes wait. */
  async register({ strapi }: { strapi: Core.Strapi }) {
    endTurn = await takeTurn();
    hideMembers(strapi);
    keepRefusedTranslations(strapi);
    addHealthRoute(strapi);
    guardReads(strapi);
    addExport(strapi);
    guardUploads(strapi);
  },

  /** Each step is written to be run at every start and by every node. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await setLanguages(strapi);
    await revokePublicPermissions(strapi);
    await closeSelfRegistration(strapi);
    await grantReadToken(strapi);
    await indexSlugs(strapi);
    await indexComponents(strapi);
    await createFirstAdministrator(strapi);
    await restoreEditorView(strapi);
    applyRules(strapi);
    await endTurn();
  },
};
