/** Sentences that nobody here can see, by the beginning of their keys, and why. */
export const locked: Readonly<Record<string, string>> = {
  'upload.settings.form.aiMetadata.': 'artificial intelligence, with a paid licence only',
  'upload.list.bulk-actions.create-metadata': 'artificial intelligence, with a paid licence only',
  'upload.upload.progress.file.generatingMetadata': 'artificial intelligence, with a paid licence only',
  'upload.upload.progress.file.metadata': 'artificial intelligence, with a paid licence only',
  'upload.upload.progress.generatingMetadata': 'artificial intelligence, with a paid licence only',
  'upload.upload.progress.metadataGenerated': 'artificial intelligence, with a paid licence only',
  'upload.asset-details.replace.description.ai': 'artificial intelligence, with a paid licence only',
  'i18n.Settings.aiLocalizations.': 'artificial intelligence, with a paid licence only',
  'i18n.CMEditViewLocalePicker.locale.ai-translations': 'artificial intelligence, with a paid licence only',
  'i18n.CMEditViewAITranslation.': 'artificial intelligence, with a paid licence only',
  'app.components.MediaLibraryBanner.': 'closed before anyone signs in, in app.tsx',
  'widget.deploy-now.': 'a widget of development, never in production',
  'global.plugins.documentation': 'a plugin that is not installed',
  'global.plugins.graphql': 'a plugin that is not installed',
  'global.plugins.sentry': 'a plugin that is not installed',
};

/** What is written alike in French, or is no language at all; compared without capitals. */
export const sameInFrench: ReadonlySet<string> = new Set([
  ...['action', 'actions', 'application', 'code', 'condition', 'conditions', 'confirmation', 'date', 'description'],
  ...['dimensions', 'document', 'documentation', 'extension', 'image', 'logo', 'message', 'permissions', 'type'],
  ...['json', 'uid', 'url', 'webhooks', 'x', 'y', 'true', 'false', 'null', 'fixme', '', ' ', ' / '],
  ...['{count} {label}', 'http://www.client-app.com', '{firstname} {lastname}'],
  ...['noopener, nofollow, noreferrer', '_blank, _self, _parent, _top'],
]);
