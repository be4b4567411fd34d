import type { Page } from 'playwright-core';

/**
 * What is too small for a finger on a page (WCAG 2.2, 2.5.8): links and controls below 24 px that stand by themselves. A
 * link within a sentence is as high as its line, a card's is stretched over the card, and a map's has room around it.
 */
export async function smallTargets(page: Page): Promise<string[]> {
  return await page.locator('a[href], button, summary, input, select').evaluateAll((all) =>
    all
      .filter((control) => {
        if (!control.checkVisibility() || control.closest('svg, .card-link, .sr-only') !== null) return false;
        const around = control.closest('p, li, dd, td')?.textContent.trim() ?? '';
        const own = control.textContent.trim();
        const isInSentence = getComputedStyle(control).display === 'inline' && around.length > own.length + 2;
        const { width, height } = control.getBoundingClientRect();
        return !isInSentence && (height < 24 || width < 24);
      })
      .map((control) => `« ${control.textContent.trim()} » is smaller than 24 px`),
  );
}
