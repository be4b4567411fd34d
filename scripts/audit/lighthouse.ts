import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromiumPath, quiet } from '../browser/chromium.ts';
import { Failure } from '../command/failure.ts';

/** Lighthouse's figures for a page: scores of 100; milliseconds; CLS without unit. */
export type Scores = Readonly<Record<Category, number>> & {
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
};

/** What a page's code decides, whatever the machine does meanwhile: measured once. */
const steady = ['accessibility', 'best-practices', 'seo'] as const;
type Category = 'performance' | (typeof steady)[number];

/**
 * Measures an address on Lighthouse's mobile preset (slow 4G and a slow phone, simulated): speed some times, of which it
 * gives the medians, the rest once.
 */
export async function measure(address: string, runs: number): Promise<Scores> {
  const chrome = await launch({ chromePath: chromiumPath(), chromeFlags: ['--headless=new', ...quiet] });
  try {
    const fixed = await once(address, chrome.port, steady);
    const all: Scores[] = [];
    for (let run = 0; run < runs; run += 1) all.push(await once(address, chrome.port, ['performance']));
    const median = (key: keyof Scores): number =>
      all.map((scores) => scores[key]).sort((a, b) => a - b)[runs >> 1] ?? NaN;
    return {
      ...fixed,
      performance: median('performance'),
      lcp: median('lcp'),
      tbt: median('tbt'),
      cls: median('cls'),
    };
  } finally {
    chrome.kill();
  }
}

/** One run; what its categories do not hold is NaN. */
async function once(address: string, port: number, only: readonly Category[]): Promise<Scores> {
  const result = await lighthouse(address, { port, onlyCategories: [...only], logLevel: 'silent' });
  if (result === undefined) throw new Failure(`Lighthouse n’a rien mesuré à l’adresse ${address}.`);
  const { lhr } = result;
  const score = (category: Category): number => Math.round((lhr.categories[category]?.score ?? NaN) * 100);
  const value = (audit: string): number => lhr.audits[audit]?.numericValue ?? NaN;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
  };
}
