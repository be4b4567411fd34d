import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.2 A and AA, and what axe calls best practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that look at colours: another theme changes nothing else. */
export const ofColours = ['color-contrast', 'link-in-text-block'] as const;

/** What axe finds wrong with the page as it stands, by all rules or by `rules` alone; a line a rule, with its first place. */
export async function barriersOf(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // Pages have no frames: the mode that joins frames' results on a page of its own would take twice the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await (rules === undefined ? axe.withTags(tags) : axe.withRules([...rules])).analyze();
  return violations.map(({ id, help, nodes }) => `${id} (${help}) : ${String(nodes[0]?.target)}`);
}
