/** Strapi's document service without the types that it derives from schemas: entries of tests are plain data. */
import type { ContentType } from 'shared/generated/index';
import { uidOf, type Data } from './fixture.ts';
import type { Answer, Caller } from './caller.ts';
import type { Cms } from './strapi.ts';

type Params = { documentId?: string; locale?: string | string[]; status?: string; data?: Data; populate?: unknown };
export type Row = Data & { documentId: string };
type Documents = {
  create(params: Params): Promise<Row>;
  update(params: Params): Promise<Row | null>;
  publish(params: Params): Promise<{ entries: Row[] }>;
  unpublish(params: Params): Promise<unknown>;
  discardDraft(params: Params): Promise<unknown>;
  delete(params: Params): Promise<unknown>;
  clone(params: Params): Promise<{ documentId: string; entries: Row[] }>;
  findOne(params: Params): Promise<Row | null>;
  findMany(params: Params & { filters?: object }): Promise<Row[]>;
};

export function documentsOf(cms: Cms, type: ContentType): Documents {
  return cms.app.documents(uidOf(type)) as unknown as Documents;
}

/** Presses « Publier » in the admin, with what stands in the form. */
export async function pressPublish(
  cms: Caller,
  type: ContentType,
  documentId: string,
  locale: string,
  data: Data = {},
): Promise<Answer> {
  const kind = type === 'site' ? 'single-types' : 'collection-types';
  const entry = type === 'site' ? '' : `/${documentId}`;
  const path = `/content-manager/${kind}/${uidOf(type)}${entry}/actions/publish?locale=${locale}`;
  return cms.manage('POST', path, { locale, ...data });
}

/** What the admin shows of a refused request. */
export function messageOf(answer: Answer): string {
  const { error } = (answer.json ?? {}) as { error?: { message?: string } };
  return error?.message ?? '';
}

/** The message with which an operation is refused, or '' when it is not. */
export async function refusalOf(operation: () => Promise<unknown>): Promise<string> {
  try {
    await operation();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
