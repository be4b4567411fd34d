/** An address of the site in an attribute that leads somewhere, and a list of pictures. What templates are made of stays. */
const address = /(\s(?:href|src|poster|action)=")\/(?!\/|_astro\/)/g;
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

/** The same page as it is printed: its style sheets are those {@link onPaper} below that path, the one for paper too. */
export function printed(page: string, below: string): string {
  return page.replaceAll('media="print"', 'media="all"').replace(/(\shref=")(\/_astro\/[^"]+\.css")/g, `$1${below}$2`);
}

/** A style sheet that says of the screen what it says of paper. */
export function onPaper(sheet: string): string {
  return sheet.replaceAll(/@media print\b/g, '@media all');
}
