/** An address of the site in an attribute that leads somewhere, and a list of pictures. */
const address = /(\s(?:href|src|poster|action)=")\/(?!\/)/g;
const pictures = /(\s(?:srcset|imagesrcset)=")([^"]*)"/g;

/**
 * A page of the site as it stands below a path of the preview: what it links to and shows is below that path too, and
 * what lies outside the site opens in a window of its own.
 * @param site what the site's own absolute addresses begin with, without a final slash.
 */
export function rewritten(page: string, below: string, site: string): string {
  return page
    .replace(/<a\s[^>]*>/g, (tag) => outside(tag.replace(`href="${site}/`, 'href="/')))
    .replace(address, `$1${below}/`)
    .replace(pictures, (_, before: string, list: string) => `${before}${list.replace(/(^|,\s*)\//g, `$1${below}/`)}"`);
}

function outside(tag: string): string {
  if (!/\shref="(?:https?:)?\/\//.test(tag) || /\starget=/.test(tag)) return tag;
  return tag.replace(/>$/, ' target="_blank" rel="noopener noreferrer">');
}

/** The same page as it is printed: the sheets for paper are those of the screen (see {@link onPaper}). */
export function printed(page: string): string {
  return page.replaceAll('media="print"', 'media="all"');
}

/** A style sheet that says of the screen what it says of paper. */
export function onPaper(sheet: string): string {
  return sheet.replaceAll(/@media print\b/g, '@media all');
}
