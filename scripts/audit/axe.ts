import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.2 A and AA, and what axe calls best practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the page as it stands, a line a rule, with its first place. */
export async function barriersOf(page: Page): Promise<readonly string[]> {
  // Pages have no frames: the mode that joins frames' results on a page of its own would take twice the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.withTags(tags).analyze();
  return violations.map(({ id, help, nodes }) => `${id} (${help}) : ${String(nodes[0]?.target)}`);
}
