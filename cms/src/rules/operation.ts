import type { EditorialType } from '../content/editorial-types';
import type { Entry, Form } from '../content/form';

/** The part of Strapi's document operations that the rules look at. */
export type Operation = {
  uid: string;
  action: string;
  params: { documentId?: string; locale?: unknown; status?: unknown; data?: Entry };
};
export type Next = () => Promise<unknown>;
export type Ruled = EditorialType & { readonly form: Form };
