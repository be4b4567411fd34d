import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { keepActionsInSight } from './actions-in-sight';
import { asking } from './addresses/action';
import { ChecksPanel } from './checks/panel';
import { widgetsOf } from './home/widgets';
import { tellMissingFiles } from './missing-file';
import { missingFactsLink } from './missing-facts/link';
import { photosLink } from './photos/link';
import { PhotosPanel } from './photos/panel';
import { calendarLink } from './planning/link';
import { PlanningPanel } from './planning/panel';
import { SharedPreviewPanel } from './preview/panel';
import { PublicationPanel } from './publication/panel';
import { ReviewPanel } from './review/panel';
import { isTranslation, layOut, type Screen } from './translation/layout';
import { translationsLink } from './translation/link';
import { TranslationPanel } from './translation/panel';
import { orientTexts } from './translation/text-direction';
import { deletedLink } from './versions/link';
import { VersionsPanel } from './versions/panel';
import { words } from './words';

/** Strapi reads the language of the screens here, before anyone has signed in, and takes English when it finds nothing. */
const languageKey = 'strapi-admin-language';

/** Where Strapi notes that its banner about the new media library was closed: news for developers, in English. */
const bannerKey = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false';

export default {
  config: {
    locales: ['fr'],
    translations: { fr: words },
    notifications: { releases: false },
    tutorials: false,
  },
  register(app: StrapiApp) {
    app.addMenuLink(translationsLink);
    app.addMenuLink(missingFactsLink);
    app.addMenuLink(calendarLink);
    app.addMenuLink(photosLink);
    app.addMenuLink(deletedLink);
    app.widgets.register((widgets) => widgetsOf(widgets));
  },
  /** After the plugins' own: what they put beside a field is known here. */
  bootstrap(app: StrapiApp) {
    if (localStorage.getItem(languageKey) === null) localStorage.setItem(languageKey, 'fr');
    localStorage.setItem(bannerKey, 'true');
    tellMissingFiles();
    keepActionsInSight();
    orientTexts();
    // The address says the language: Strapi's own hook for languages, which comes before, drops the query.
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', (screen: Screen) =>
      layOut(screen, isTranslation(window.location.search)),
    );
    const { addEditViewSidePanel, addDocumentAction } = app.getPlugin('content-manager').apis;
    if (typeof addEditViewSidePanel !== 'function') throw new Error('The content manager takes no panel any more.');
    if (typeof addDocumentAction !== 'function') throw new Error('The content manager takes no action any more.');
    addDocumentAction((actions: DocumentActionComponent[]) =>
      actions.map((action) => (action.type === 'unpublish' ? asking(action) : action)),
    );
    addEditViewSidePanel([
      // First, so that the French text stands beside what is written.
      TranslationPanel,
      PublicationPanel,
      ChecksPanel,
      // What it asks for keeps an entry from being published.
      PhotosPanel,
      ReviewPanel,
      PlanningPanel,
      SharedPreviewPanel,
      VersionsPanel,
    ]);
  },
};
