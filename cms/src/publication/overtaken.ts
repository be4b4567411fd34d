import type { RequestRow } from './request-row';

type Subject = Pick<RequestRow, 'id' | 'kind' | 'type' | 'document_id' | 'languages' | 'url'>;

const languagesOf = ({ languages }: Subject): string[] => languages?.split(',') ?? [];

/** Tells whether a later request asks for all that this one asked for, so that what became of this one is of no account. */
export function isOvertaken(row: Subject, others: readonly Subject[]): boolean {
  const later = others.filter(
    ({ id, kind, type, document_id, url }) =>
      id > row.id && kind === row.kind && type === row.type && document_id === row.document_id && url === row.url,
  );
  const asked = later.flatMap(languagesOf);
  return later.length > 0 && languagesOf(row).every((language) => asked.includes(language));
}
