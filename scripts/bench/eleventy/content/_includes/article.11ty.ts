/** The layout of an article. */
import { articleOf, editions, shelfOf, templates, type Collections, type Front } from '../../lists.ts';

type Data = Front & { readonly collections: Collections; readonly content: string };

export function render(data: Data): string {
  const { language, pictured, content } = data;
  const edition = editions.find((own) => own.language === language);
  if (edition === undefined) throw new RangeError(`No edition in ${language}.`);
  const view = shelfOf(edition, data.collections).article(articleOf(data));
  return templates[language][pictured ? 'pictured' : 'article']({ ...view, body: content });
}
