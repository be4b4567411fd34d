import { beforeAll, describe, expect, it } from 'vitest';
import { languageCodes } from 'shared/languages';
import { homePath, sectionPath } from 'shared/paths';
import { planContent } from '../publish/plan.ts';
import { built, type BuiltSite } from './built.ts';

let site: BuiltSite;
let degrees: string[];

beforeAll(async () => {
  const content = await planContent();
  site = await built(content);
  degrees = content.get('city')!.flatMap(({ attributes }) => {
    const { latitude, longitude } = (attributes['coordinates'] ?? {}) as Record<string, number>;
    return latitude === undefined || longitude === undefined ? [] : [`${latitude}`, `${Math.abs(longitude)}`];
  });
});

const main = (path: string) => site.pages.get(path)!.root.querySelector('main')!;
const hrefs = (path: string, selector: string) =>
  main(path)
    .querySelectorAll(selector)
    .map((link) => decodeURI(link.getAttribute('href')!));

describe.each(languageCodes)('the map of the cities in %s', (language) => {
  it.each([sectionPath('city', language), homePath(language)])('has one link a city on %s, as the list has', (path) => {
    const onMap = hrefs(path, 'svg.map a');
    expect(onMap).toHaveLength(9);
    expect(new Set(onMap).size).toBe(9);
    expect(hrefs(path, 'ul a.card-link').filter((href) => onMap.includes(href))).toEqual(onMap);
  });

  it('names each link, and says that places are to be confirmed', () => {
    const page = main(sectionPath('city', language));
    for (const link of page.querySelectorAll('svg.map a')) expect(link.textContent.trim()).not.toBe('');
    expect(page.querySelector('figcaption')!.textContent).toMatch(/confirm|تأكيد/);
  });

  it('draws one shape of land and stars, and no other outline', () => {
    const map = main(sectionPath('city', language)).querySelector('svg.map')!;
    expect(map.querySelectorAll('path').filter((path) => path.closest('a') === null)).toHaveLength(1);
    expect(map.querySelectorAll('line, polyline, polygon, rect, circle, image')).toEqual([]);
  });
});

it('lays the tile of a city on its own page only', () => {
  const [own, ...others] = main('/ar/مدن/وجدة/').querySelectorAll('svg.map .fill-link');
  expect(own).toBeDefined();
  expect(others).toEqual([]);
});

it('prints no coordinate on any page', () => {
  expect(degrees).toHaveLength(18);
  for (const [path, { root }] of site.pages) {
    const text = root.textContent;
    for (const degree of degrees) expect(text.includes(degree), `${degree} on ${path}`).toBe(false);
  }
});

it('tells in Arabic what the plan has for Oujda, with whom, and where to ask', () => {
  const text = main('/ar/مدن/وجدة/').structuredText;
  for (const word of ['تعميم حملة مكافحة الشائعات', '2.2', 'طنجة', 'تيزنيت', 'الناظور', 'لم تؤكد الشبكة بعد']) {
    expect(text).toContain(word);
  }
  expect(text).toContain('في انتظار التأكيد');
});
