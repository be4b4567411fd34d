/** A text inside an element or a quoted attribute of HTML or XML. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/**
 * Makes every link of a sanitised fragment absolute, since a feed is read on another site; `page` is the absolute
 * address of the page on which the fragment stands. Text that only looks like a link is left as it is.
 */
export function absoluteLinks(html: string, page: string): string {
  return html.replace(/<a [^>]*>/g, (tag) =>
    tag.replace(/ href="([^"]*)"/, (attribute, href: string) => {
      const address = URL.parse(href.replaceAll('&amp;', '&'), page);
      return address === null ? attribute : ` href="${escapeText(address.href)}"`;
    }),
  );
}

/** Leaves out what no XML document may hold, not even escaped (XML 1.0 §2.2, Char). */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
