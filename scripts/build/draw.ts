/**
 * Draws the pictures of a built site that are no photographs: the share images and the icons. Run by pictures.ts.
 * usage: node scripts/build/draw.ts <site> <cache> <hash of the fonts>
 * environment: FONTCONFIG_FILE, which must stand there before the process starts
 */
import { run } from '../command/failure.ts';
import { drawIcons } from './icons.ts';
import { drawShareImages } from './share-images.ts';

const [site = '', cache = '', fonts = ''] = process.argv.slice(2);

// The icons do not wait for a share image that cannot be drawn.
await run(() => drawShareImages(site, cache, fonts));
await run(() => drawIcons(site));
