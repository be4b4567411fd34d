/** The site as an Eleventy project; copied with its neighbours into a folder that holds the content. */
import { listsOf } from './lists.ts';

/** As much of Eleventy's configuration as is used (11ty.dev/docs/config). */
type Configuration = {
  addExtension(names: string[], options: { key: string }): void;
  addTemplateFormats(names: string): void;
  addPassthroughCopy(paths: Readonly<Record<string, string>>): void;
  addCollection(name: string, make: () => readonly unknown[]): void;
};

export default function configure(eleventy: Configuration): object {
  eleventy.addTemplateFormats('11ty.ts');
  eleventy.addExtension(['11ty.ts'], { key: '11ty.js' });
  eleventy.addPassthroughCopy({ assets: '/' });
  eleventy.addCollection('lists', listsOf);
  // Markdown is Markdown: Liquid would read each text once more.
  return { dir: { input: 'content' }, markdownTemplateEngine: false, templateFormats: ['md', '11ty.ts'] };
}
