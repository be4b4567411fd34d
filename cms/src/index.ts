import type { Core } from '@strapi/strapi';
import { recordAddresses } from './addresses/record';
import { addAddressRoutes } from './addresses/routes';
import { createAddressTable } from './addresses/table';
import { keepAudit, type Audit } from './audit/keep-audit';
import { closeSelfRegistration } from './bootstrap/close-self-registration';
import { createFirstAdministrator } from './bootstrap/create-first-administrator';
import { grantReadToken } from './bootstrap/grant-read-token';
import { indexComponents } from './bootstrap/index-components';
import { indexSlugs } from './bootstrap/index-slugs';
import { restoreEditorView } from './bootstrap/restore-editor-view';
import { revokePublicPermissions } from './bootstrap/revoke-public-permissions';
import { setLanguages } from './bootstrap/set-languages';
import { takeTurn } from './bootstrap/take-turn';
import { addCheckRoutes } from './checks/routes';
import { hideMembers } from './content/hide-members';
import { keepRefusedTranslations } from './content/keep-refused-translations';
import { outliveLoss } from './database-loss/lost';
import { addMissingFactsRoute } from './missing-facts/routes';
import { addHealthRoute } from './monitoring/health';
import { openMetrics, type Metrics } from './monitoring/metrics';
import { guardDeletions } from './photos/guard-deletions';
import { addPhotoRoutes } from './photos/routes';
import { setAlarm, type Alarm } from './planning/alarm';
import { guardEmbargoes } from './planning/guard-embargoes';
import { addPlanningRoutes } from './planning/routes';
import { nextInstant, runDue } from './planning/run';
import { createPlanTable } from './planning/table';
import { addLinkRoutes } from './preview/link-routes';
import { addPreviewRoutes } from './preview/service-routes';
import { createLinkTable } from './preview/table';
import { addDeskRoutes } from './publication/desk-routes';
import { openOutbox, type Outbox } from './publication/outbox';
import { addPublisherRoutes } from './publication/publisher-routes';
import { recordDocuments } from './publication/record-documents';
import { recordMedia } from './publication/record-media';
import { createPublicationTables } from './publication/tables';
import { addExport } from './reading/export';
import { addExportOfAddresses } from './reading/export-addresses';
import { guardAdminReads } from './reading/guard-admin-reads';
import { guardReads } from './reading/guard-reads';
import { followChanges } from './review/follow-changes';
import { addReviewRoutes } from './review/routes';
import { guardPublication } from './review/second-person';
import { createReviewTable } from './review/table';
import { closeRoutes } from './roles/close-routes';
import { guardLanguages } from './roles/guard-languages';
import { keepRoles, registerReviewing } from './roles/keep-roles';
import { limitAttempts } from './roles/limit-attempts';
import { applyRules } from './rules';
import { addTranslationRoutes } from './translation/routes';
import { guardUploads } from './uploads/guard-uploads';
import { markEarlier } from './uploads/mark-earlier';
import { recordVersions } from './versions/record';
import { addVersionRoutes } from './versions/routes';
import { createVersionTable } from './versions/table';

let endTurn = (): Promise<void> => Promise.resolve();
let audit: Audit | undefined;
let outbox: Outbox | undefined;
let alarm: Alarm | undefined;
let countAttempts = (): Promise<void> => Promise.resolve();
let metrics: Metrics | undefined;

export default {
  /** Before the database is touched: whoever starts first prepares it, the other nodes wait. */
  async register({ strapi }: { strapi: Core.Strapi }) {
    endTurn = await takeTurn();
    audit = keepAudit(strapi);
    outliveLoss(strapi);
    hideMembers(strapi);
    await registerReviewing(strapi);
    closeRoutes(strapi);
    countAttempts = limitAttempts(strapi);
    guardLanguages(strapi);
    keepRefusedTranslations(strapi);
    addHealthRoute(strapi);
    metrics = openMetrics(strapi);
    outbox = openOutbox(strapi);
    recordDocuments(strapi, outbox);
    recordMedia(strapi, outbox);
    recordAddresses(strapi, outbox);
    recordVersions(strapi);
    addVersionRoutes(strapi);
    addPublisherRoutes(strapi, outbox);
    addDeskRoutes(strapi, outbox);
    guardEmbargoes(strapi);
    addPlanningRoutes(strapi, () => alarm);
    addLinkRoutes(strapi);
    addPreviewRoutes(strapi, audit);
    guardPublication(strapi);
    followChanges(strapi);
    addReviewRoutes(strapi);
    addAddressRoutes(strapi);
    guardReads(strapi);
    guardAdminReads(strapi);
    addExport(strapi);
    addExportOfAddresses(strapi);
    guardUploads(strapi);
    guardDeletions(strapi);
    addPhotoRoutes(strapi);
    addCheckRoutes(strapi);
    addTranslationRoutes(strapi);
    addMissingFactsRoute(strapi);
  },

  /** Each step is written to be run at every start and by every node. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await setLanguages(strapi);
    await revokePublicPermissions(strapi);
    await closeSelfRegistration(strapi);
    await grantReadToken(strapi);
    await indexSlugs(strapi);
    await indexComponents(strapi);
    await keepRoles(strapi);
    await createFirstAdministrator(strapi);
    await restoreEditorView(strapi);
    await createPublicationTables(strapi);
    await createAddressTable(strapi);
    await createPlanTable(strapi);
    await markEarlier(strapi);
    await createVersionTable(strapi);
    await createLinkTable(strapi);
    await createReviewTable(strapi);
    await countAttempts();
    applyRules(strapi);
    await endTurn();
    alarm = setAlarm({
      runDue: (now) => runDue(strapi, now),
      nextInstant: (now) => nextInstant(strapi, now),
      failed: (error) => strapi.log.error(`Changements prévus : ${String(error)}`),
    });
  },

  /** Before the server closes: what is under way ends, and who waits for requests is answered. */
  async destroy() {
    await alarm?.stop();
    await outbox?.close();
    metrics?.close();
    audit?.close();
  },
};
