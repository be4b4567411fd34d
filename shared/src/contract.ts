/** What an attribute of a content type is, as the generator reads it from its schema.json. */
type Common = {
  /** A fact is entered once, in the source language, and holds for every language; the rest are words. */
  readonly fact: boolean;
  readonly required: boolean;
};

export type Scalar = Common & {
  readonly kind: 'text' | 'markdown' | 'enumeration' | 'number' | 'boolean' | 'date' | 'time' | 'datetime';
};
export type Media = Common & { readonly kind: 'media'; readonly accepts: 'images' | 'files' };
export type Relation = Common & { readonly kind: 'relation'; readonly many: boolean; readonly target: string };
export type Component = Common & {
  readonly kind: 'component';
  readonly many: boolean;
  readonly fields: Fields;
};
export type Field = Scalar | Media | Relation | Component;
export type Fields = Readonly<Record<string, Field>>;

/** What the REST API must be asked for, so that it answers these fields and no others. */
export type Query = {
  readonly fields: readonly string[];
  readonly populate: Readonly<Record<string, Query>>;
};

/** A content type as the pull sees it: where it is, what to ask, and what each attribute is. */
export type Contract = {
  readonly type: string;
  readonly endpoint: string;
  readonly single: boolean;
  readonly fields: Fields;
  readonly query: Query;
};
