import type { Entry } from '../content/form';
import type { FormedType } from '../content/forms';

/** The part of Strapi's document operations that the rules look at. */
export type Operation = {
  uid: string;
  action: string;
  params: { documentId?: string; locale?: unknown; status?: unknown; data?: Entry };
};
export type Next = () => Promise<unknown>;
export type Ruled = FormedType;
