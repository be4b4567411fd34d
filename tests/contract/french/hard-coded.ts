/**
 * Texts that Strapi wrote into its components, by module: no key, so nobody can translate them, and the screens' HTML is
 * not to be patched. The comment tells where one is seen. A text that comes with an update is refused until it is listed.
 */
export const hardCoded: Readonly<Record<string, readonly string[]>> = {
  // On the screen of an unexpected error, the name of a link.
  '@strapi/admin/dist/admin/admin/src/components/ErrorElement.mjs': ["Strapi's GitHub"],
  // Never seen: every field of the model has an editor.
  '@strapi/admin/dist/admin/admin/src/components/FormInputs/Renderer.mjs': ['Unsupported field type: …'],
  // Heard while a screen of the settings opens.
  '@strapi/admin/dist/admin/admin/src/components/LazyOutlet.mjs': ['Loading content.'],
  // Heard on the menu of a phone.
  '@strapi/admin/dist/admin/admin/src/components/LeftMenu.mjs': ['Menu'],
  // Heard on a link of the menu that a licence would open: none here.
  '@strapi/admin/dist/admin/admin/src/components/MainNav/MainNavLinks.mjs': ['locked'],
  // Heard while any screen opens.
  '@strapi/admin/dist/admin/admin/src/components/PageHelpers.mjs': ['Loading content.'],
  // Heard while any list is read.
  '@strapi/admin/dist/admin/admin/src/components/Table.mjs': ['Loading content'],
  // Heard in the settings, on a link with news.
  '@strapi/admin/dist/admin/admin/src/pages/Settings/components/SettingsNav.mjs': ['Notification'],
  // Settings › API keys, an empty list.
  '@strapi/admin/dist/admin/admin/src/pages/Settings/components/Tokens/LifeSpanInput.mjs': ['Select'],
  // Settings › API keys, an empty list.
  '@strapi/admin/dist/admin/admin/src/pages/Settings/components/Tokens/TokenTypeSelect.mjs': ['Select'],
  // Settings › Users, whether someone has come yet.
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Users/ListPage.mjs': ['Active', 'Inactive'],
  // Heard in Settings › Webhooks.
  '@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Webhooks/components/HeadersInput.mjs': [
    'row … key',
    'row … value',
  ],
  // The title of the browser’s tab, while the administrator lays a screen out.
  '@strapi/content-manager/dist/admin/pages/ComponentConfigurationPage.mjs': ['Configure … Edit View'],
  // The title of the browser’s tab, while the administrator lays a screen out.
  '@strapi/content-manager/dist/admin/pages/EditConfigurationPage.mjs': ['Configure … Edit View'],
  // The title of an entry that has none yet.
  '@strapi/content-manager/dist/admin/pages/EditView/components/Header.mjs': ['Untitled'],
  // The title of the browser’s tab, while the administrator lays a list out.
  '@strapi/content-manager/dist/admin/pages/ListConfiguration/ListConfigurationPage.mjs': ['Configure … List View'],
  // The model of the entries, which the administrator can read.
  '@strapi/content-type-builder/dist/admin/components/AttributeOptions/AttributeOption.mjs': ['New'],
  // The model of the entries, which the administrator can read.
  '@strapi/content-type-builder/dist/admin/components/AttributeRow.mjs': ['conditional'],
  // The model of the entries, which the administrator can read.
  '@strapi/content-type-builder/dist/admin/components/FormModal/attributes/ConditionForm.mjs': [
    'Delete',
    'Show ',
    'Hide ',
  ],
  // The model of the entries, which the administrator can read.
  '@strapi/content-type-builder/dist/admin/components/GenericInputs.mjs': ['Not supported'],
  // The model of the entries, which the administrator can read.
  '@strapi/content-type-builder/dist/admin/components/Relation/RelationField/RelationTargetPicker/RelationTargetPicker.mjs':
    ['(from: '],
  // The model of the entries, which the administrator can read.
  '@strapi/content-type-builder/dist/admin/components/Status.mjs': ['Modified', 'Deleted', 'New', 'Unchanged'],
  // Small crosses (Clear), dialogs (Close modal), dates, lists and pages: spoken, where Strapi gives no French.
  '@strapi/design-system/dist/index.mjs': [
    'Clear',
    'Create "…"',
    'Loading content...',
    'No results found',
    'Select or enter a value',
    'Choose date',
    'clear',
    'Close modal',
    'Pagination',
  ],
  // Heard on the box of a language, in « Publier plusieurs langues ».
  '@strapi/i18n/dist/admin/components/BulkLocaleActionModal.mjs': ['Select …'],
  // Heard in Settings › Languages.
  '@strapi/i18n/dist/admin/components/LocaleTable.mjs': ['Actions'],
  // Settings › Visitors’ accounts › Letters, the two buttons.
  '@strapi/plugin-users-permissions/dist/admin/pages/EmailTemplates/components/EmailForm.mjs': ['Cancel', 'Finish'],
  // Heard in Settings › Visitors’ accounts › Providers.
  '@strapi/plugin-users-permissions/dist/admin/pages/Providers/index.mjs': ['Edit'],
  // Heard under the files to choose from.
  '@strapi/upload/dist/admin/components/AssetDialog/BrowseStep/PaginationFooter/Pagination.mjs': ['pagination'],
  // Heard under the files to choose from.
  '@strapi/upload/dist/admin/components/AssetDialog/BrowseStep/PaginationFooter/PaginationFooter.mjs': ['Go to page '],
  // The magnifying glass, where a file is chosen for an entry.
  '@strapi/upload/dist/admin/components/AssetDialog/BrowseStep/SearchAsset/SearchAsset.mjs': ['search', 'Search'],
};
