import type { Core, UID } from '@strapi/strapi';

/** What an attribute says of itself in schema.json, as far as the CMS's own code reads it. */
export type Attribute = {
  readonly type: string;
  readonly required?: boolean;
  readonly default?: unknown;
  readonly repeatable?: boolean;
  readonly component?: string;
  readonly target?: string;
  readonly pluginOptions?: { readonly contract?: { readonly fact?: boolean; readonly required?: boolean } };
};
export type Attributes = Readonly<Record<string, Attribute>>;

export type EditorialType = {
  readonly uid: UID.ContentType;
  readonly kind: 'collectionType' | 'singleType';
  readonly collectionName: string;
  readonly displayName: string;
  readonly attributes: Attributes;
};

/** Fields that Strapi adds to every type. */
const own: ReadonlySet<string> = new Set([
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

function withoutOwn(attributes: object): Attributes {
  return Object.fromEntries(Object.entries(attributes as Attributes).filter(([name]) => !own.has(name)));
}

/** The content types that the officer writes: those of `src/api`. */
export function editorialTypes(strapi: Core.Strapi): EditorialType[] {
  return Object.values(strapi.contentTypes)
    .filter(({ uid }) => uid.startsWith('api::'))
    .map((type) => ({
      uid: type.uid,
      kind: type.kind,
      collectionName: type.collectionName ?? type.info.singularName,
      displayName: type.info.displayName,
      attributes: withoutOwn(type.attributes),
    }));
}

/** The attributes of a component, such as `shared.image`. */
export function componentAttributes(strapi: Core.Strapi, component: string): Attributes {
  const found = Object.values(strapi.components).find(({ uid }) => uid === component);
  return found === undefined ? {} : withoutOwn(found.attributes);
}
