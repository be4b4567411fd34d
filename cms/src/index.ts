import type { Core } from '@strapi/strapi';
import { closeSelfRegistration } from './bootstrap/close-self-registration';
import { createFirstAdministrator } from './bootstrap/create-first-administrator';
import { grantReadToken } from './bootstrap/grant-read-token';
import { indexSlugs } from './bootstrap/index-slugs';
import { restoreEditorView } from './bootstrap/restore-editor-view';
import { revokePublicPermissions } from './bootstrap/revoke-public-permissions';
import { setLanguages } from './bootstrap/set-languages';
import { takeTurn } from './bootstrap/take-turn';
import { hideMembers } from './content/hide-members';
import { keepRefusedTranslations } from './content/keep-refused-translations';
import { addHealthRoute } from './health';
import { addDeskRoutes } from './publication/desk-routes';
import { openOutbox, type Outbox } from './publication/outbox';
import { addPublisherRoutes } from './publication/publisher-routes';
import { recordDocuments } from './publication/record-documents';
import { recordMedia } from './publication/record-media';
import { createPublicationTables } from './publication/tables';
import { guardReads } from './reading/guard-reads';
import { applyRules } from './rules';
import { guardUploads } from './uploads/guard-uploads';

let endTurn = (): Promise<void> => Promise.resolve();
let outbox: Outbox | undefined;

export default {
  /** Before the database is touched: whoever starts first prepares it, the other nodes wait. */
  async register({ strapi }: { strapi: Core.Strapi }) {
    endTurn = await takeTurn();
    hideMembers(strapi);
    keepRefusedTranslations(strapi);
    addHealthRoute(strapi);
    outbox = openOutbox(strapi);
    recordDocuments(strapi, outbox);
    recordMedia(strapi, outbox);
    addPublisherRoutes(strapi, outbox);
    addDeskRoutes(strapi, outbox);
    guardReads(strapi);
    guardUploads(strapi);
  },

  /** Each step is written to be run at every start and by every node. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await setLanguages(strapi);
    await revokePublicPermissions(strapi);
    await closeSelfRegistration(strapi);
    await grantReadToken(strapi);
    await indexSlugs(strapi);
    await createFirstAdministrator(strapi);
    await restoreEditorView(strapi);
    await createPublicationTables(strapi);
    applyRules(strapi);
    await endTurn();
  },

  /** Before the server closes: who waits for requests is answered. */
  async destroy() {
    await outbox?.close();
  },
};
