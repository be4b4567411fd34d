import { join } from 'node:path';
import { Failure, remedyIn } from '../command/failure.ts';
import { varFolder } from '../command/paths.ts';
import { runNode } from './child.ts';
import { layFonts } from './fonts.ts';

/** What any build has drawn, by its content: builds of other folders and of tests share it. */
const cache = join(varFolder, 'cache');

/**
 * Turns the drawings that a build left in `share/` into PNG files and makes the icons from `icon.svg`.
 * In a process of its own: fontconfig reads once, at its start, which fonts there are.
 */
export async function drawPictures(site: string): Promise<void> {
  const fonts = await layFonts(cache);
  const { code, output } = await runNode([join(import.meta.dirname, 'draw.ts'), site, cache, fonts.hash], {
    cwd: site,
    env: { FONTCONFIG_FILE: fonts.configuration },
  });
  if (code !== 0) {
    throw new Failure(`Les images du site n’ont pu être dessinées.${remedyIn(output)}\n${output}`);
  }
}
