/**
 * Parts of Strapi's admin that nobody who signs in here can open, by the beginning of the module's path, and why.
 * Each is checked to lie in the installed version: a part that moved is seen again, and counted.
 */
export const outOfReach: Readonly<Record<string, string>> = {
  '@strapi/admin/dist/admin/ee/': 'loaded with a paid licence only',
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Purchase': 'advertising, off by flags.promoteEE',
  '@strapi/admin/dist/admin/admin/src/pages/Home/components/FreeTrial': 'shown during the trial of a paid licence',
  '@strapi/admin/dist/admin/admin/src/components/MainNav/TrialCountdown': 'shown during the trial of a paid licence',
  '@strapi/admin/dist/admin/admin/src/components/UpsellBanner': 'shown during the trial of a paid licence',
  '@strapi/admin/dist/admin/admin/src/components/NpsSurvey': 'a survey, off by flags.nps',
  '@strapi/admin/dist/admin/admin/src/components/GuidedTour/': 'off by config.tutorials',
  '@strapi/admin/dist/admin/admin/src/components/MediaLibraryBanner': 'closed before anyone signs in, in app.tsx',
  '@strapi/admin/dist/admin/admin/src/pages/UseCasePage':
    'asked of who registers the first account by hand; ours is made at the start',
  '@strapi/content-manager/dist/admin/history/': 'loaded with a paid licence only',
  '@strapi/content-releases/': 'loaded with a paid licence only; its advertising is off by flags.promoteEE',
  '@strapi/review-workflows/': 'loaded with a paid licence only; its advertising is off by flags.promoteEE',
  '@strapi/upload/dist/admin/pages/App/': 'the former media library, off unless a feature flag asks for it',
  '@strapi/content-type-builder/dist/admin/components/AIChat/': 'loaded with a paid licence only',
  '@strapi/upload/dist/admin/ai/': 'loaded with a paid licence only',
};
