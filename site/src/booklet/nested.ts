import { html as safe, type Html } from 'shared/leaves';

/**
 * A body that stands below the third level of a page, among others: its headings go down two levels, its ids and the
 * links to them carry the id of its entry. It is sanitised: a `<` opens a tag and nothing else.
 */
export function nested(body: Html, id: string): Html {
  return safe.parse(
    body.replace(/<[^>]*>/g, (tag) =>
      tag
        .replace(/^(<\/?h)([2-6])\b/, (_, start: string, level: string) => `${start}${Math.min(Number(level) + 2, 6)}`)
        .replace(/ (id="|href="#)/g, ` $1${id}-`),
    ),
  );
}
