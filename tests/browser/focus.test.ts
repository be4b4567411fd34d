import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { languageCodes } from 'shared/languages';
import { sectionPath } from 'shared/paths';
import { fiction, markColour } from '../site/fiction.ts';
import { visit, type Visit } from './visit.ts';

let visited: Visit;
beforeAll(async () => {
  const { content, media } = await fiction();
  visited = await visit(content, media);
});
afterAll(() => visited.close());

/** How many points of a picture have the colour of the mark, or nearly. */
async function marksIn(bytes: Buffer): Promise<number> {
  const { data } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { r, g, b } = markColour;
  let count = 0;
  for (let at = 0; at < data.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    if (Math.abs(red - r) < 40 && Math.abs(green - g) < 40 && Math.abs(blue - b) < 40) count += 1;
  }
  return count;
}

it.each(
  languageCodes
    .filter((language) => language !== 'en')
    .flatMap((language) => [390, 1280].map((width) => ({ language, width }))),
)(
  'a crop keeps what stands at the focal point of its picture, near a corner: $language, $width points wide',
  async ({ language, width }) => {
    const page = await visited.browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(visited.origin + sectionPath('article', language));
    const picture = page.locator('.card img').first();
    await picture.scrollIntoViewIfNeeded();
    await picture.evaluate((image: HTMLImageElement) => image.decode());
    const box = await picture.boundingBox();
    // The whole mark is a hundredth of a third of the crop; half of it is enough to see.
    const points = (box?.width ?? 0) * (box?.height ?? 0);
    expect(points).toBeGreaterThan(10_000);
    expect(await marksIn(await picture.screenshot())).toBeGreaterThan(points * 0.004);
    expect(await picture.evaluate((image) => image.style.length)).toBe(0);
    await page.close();
  },
);
