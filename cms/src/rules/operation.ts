import type { Core } from '@strapi/strapi';
import type { Entry } from '../content/form';
import type { FormedType } from '../content/forms';

/** The part of Strapi's document operations that the rules look at. */
export type Operation = {
  uid: string;
  action: string;
  params: { documentId?: string; locale?: unknown; status?: unknown; data?: Entry };
};
/** What an operation gives: a document, those of several languages, a number, or nothing. */
export type Result = Awaited<ReturnType<Parameters<Core.Strapi['documents']['use']>[0]>>;
export type Next = () => Promise<Result>;
export type Ruled = FormedType;
