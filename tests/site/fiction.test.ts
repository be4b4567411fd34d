import { beforeAll, describe, expect, it } from 'vitest';
import { pathFor, sectionPath } from 'shared/paths';
import { checkSite } from '../../scripts/check-site/check.ts';
import { built, type BuiltSite } from './built.ts';
import { attack, fiction, longTitle } from './fiction.ts';

let site: BuiltSite;

beforeAll(async () => {
  const { content, media } = await fiction();
  site = await built(content, media);
});

const main = (path: string) => site.pages.get(path)!.root.querySelector('main')!;
const section = (path: string, heading: RegExp) =>
  main(path)
    .querySelectorAll('section')
    .find((part) => heading.test(part.querySelector('h2')?.text ?? ''))?.structuredText ?? '';

describe('a site with every state', () => {
  it('passes every check', async () => {
    expect(site.said.filter((line) => line.startsWith('Laissé'))).toEqual([]);
    const { problems } = await checkSite(site.folder);
    expect(problems.map(({ path, problem }) => `${path}: ${problem}`).slice(0, 10)).toEqual([]);
  });
});

describe('the agenda', () => {
  it('has an event under what comes until it ends, then under what is past, and never under both', () => {
    const path = sectionPath('event', 'fr');
    const [coming, past] = [section(path, /vient|venir/i), section(path, /pass/i)];
    expect(coming).toContain('Fiction fiction-demain');
    expect(coming).toContain('Fiction fiction-en-cours');
    expect(coming).not.toContain('fiction-hier');
    expect(past).toContain('Fiction fiction-hier');
    expect(past).not.toContain('fiction-demain');
    expect(past).not.toContain('fiction-en-cours');
  });

  it('says the day and the hour of a confirmed event in the words of each language', () => {
    expect(main(pathFor('event', 'fr', 'fiction-demain-fr')).text).toMatch(/5\sdécembre\s2026/);
    expect(main(pathFor('event', 'fr', 'fiction-demain-fr')).text).toMatch(/9\s?[h:]\s?30|09:30/);
    expect(main(pathFor('event', 'ar', 'fiction-demain-ar')).text).toMatch(/دجنبر/);
    expect(main(pathFor('event', 'en', 'fiction-demain-en')).text).toMatch(/5\sDecember\s2026/);
  });

  it('says that an event is cancelled', () => {
    expect(main(pathFor('event', 'fr', 'fiction-annulee-fr')).text).toMatch(/annul/i);
    expect(main(pathFor('event', 'ar', 'fiction-annulee-ar')).text).toMatch(/ملغ|ألغي|إلغاء/);
  });

  it('offers the documents of an event with their language and size', () => {
    const link = main(pathFor('event', 'ar', 'fiction-demain-ar'))
      .querySelectorAll('a')
      .find((a) => a.getAttribute('href')?.startsWith('/media/'))!;
    expect(site.files.has(link.getAttribute('href')!)).toBe(true);
    expect(link.closest('li')!.text).toContain('Note fictive');
  });
});

describe('a picture', () => {
  it('comes in several sizes and formats, with its shape, its credit and the alternative text of the page’s language', () => {
    for (const [language, slug, alt] of [
      ['fr', 'fiction-illustree-fr', 'Un aplat vert (fiction)'],
      ['ar', 'fiction-illustree-ar', 'مساحة خضراء (خيال)'],
    ] as const) {
      const article = main(pathFor('article', language, slug));
      const picture = article.querySelectorAll('img').find((img) => img.getAttribute('alt') === alt)!;
      expect(picture.getAttribute('width')).toBe('1400');
      expect(picture.getAttribute('height')).toBe('900');
      expect(article.querySelectorAll('source').map((source) => source.getAttribute('type'))).toEqual(
        expect.arrayContaining(['image/avif', 'image/webp']),
      );
      expect(article.text).toContain('Crédit fictif');
      expect(article.text).toContain('Licence fictive');
    }
  });
});

describe('a missing translation', () => {
  it('has no page and no alternate, and the switch says so in the reader’s language', () => {
    const page = site.pages.get(pathFor('article', 'fr', 'fiction-illustree-fr'))!;
    expect(site.files.has(pathFor('article', 'en', 'fiction-illustree-fr'))).toBe(false);
    const alternates = page.root
      .querySelectorAll('link[rel=alternate][hreflang]')
      .map((link) => link.getAttribute('hreflang'));
    expect(alternates).toEqual(expect.arrayContaining(['fr', 'ar']));
    expect(alternates).not.toContain('en');
    expect(page.root.querySelector('header')!.text).toMatch(/English\s+\(non traduit\)/);
  });
});

describe('words that are an attack', () => {
  it('are shown as letters and run nowhere', () => {
    const page = site.pages.get(pathFor('article', 'fr', 'fiction-attaque-fr'))!;
    expect(page.root.querySelector('h1')!.text.trim()).toBe(attack);
    for (const { root, path } of site.pages.values()) {
      const running = 'script:not([type="application/ld+json"], [src^="/_astro/"]), [onerror], [onload], [onclick]';
      expect(root.querySelectorAll(running), path).toHaveLength(0);
      const addresses = root.querySelectorAll('[href]').map((element) => element.getAttribute('href')!);
      expect(
        addresses.filter((address) => /^\s*javascript:/i.test(address)),
        path,
      ).toEqual([]);
    }
  });
});

describe('a press release', () => {
  it('gives a confirmed contact as links, and a long title whole', () => {
    const release = main(pathFor('press-release', 'ar', 'fiction-communique-ar'));
    const links = release.querySelectorAll('a').map((link) => link.getAttribute('href'));
    expect(links).toContain('mailto:presse@example.test');
    expect(links.some((href) => href?.startsWith('tel:'))).toBe(true);
    expect(
      main(pathFor('article', 'fr', 'fiction-illustree-fr'))
        .querySelector('h1')!
        .text.replaceAll('\u00a0', ' '),
    ).toContain(longTitle.slice(10).trim().replaceAll('\u00a0', ' '));
  });
});

describe('what the officer decides of every page', () => {
  const alert = (path: string) => site.pages.get(path)!.root.querySelector('body > section[aria-label]');

  it('shows an alert on its last day, with its level in a word, in the languages that have its text and no other', () => {
    for (const { path, root } of site.pages.values()) {
      const shown = root.querySelectorAll('body > section[aria-label]');
      expect(shown, path).toHaveLength(/^\/(?:fr|ar)\//.test(path) ? 1 : 0);
    }
    expect(alert('/fr/')!.structuredText).toMatch(/^Urgence\s+Alerte fictive/);
    expect(alert('/fr/')!.querySelector('a')!.getAttribute('href')).toBe('https://exemple.test/lieu');
    expect(alert('/ar/')!.structuredText).toMatch(/^عاجل\s+إشعار خيالي/);
    expect(alert('/ar/')!.querySelector('a')).toBeNull();
  });

  it('has the menu of the CMS in its order, and leads a phone to everything else', () => {
    const page = site.pages.get('/fr/')!.root;
    const labels = page.querySelectorAll('#menu li').map((item) => item.text.trim());
    expect(labels.slice(0, 4)).toEqual(['Presse', 'Accessibilité', 'Villes', 'Plan d’action']);
    expect(labels).toEqual(expect.arrayContaining(['Actualités', 'Événements', 'Thèmes', 'Organisations']));
    expect(new Set(labels).size).toBe(labels.length);
    const foot = page.querySelector('footer nav')!.querySelectorAll('li');
    expect(foot.slice(0, 3).map((item) => item.text.trim())).toEqual(['Presse', 'Villes', 'Plan d’action']);
  });

  it('has first on the home page what was chosen, in its order, where it is translated', () => {
    const links = (path: string, heading: RegExp) =>
      main(path)
        .querySelectorAll('section')
        .find((part) => heading.test(part.querySelector('h2')?.text ?? ''))!
        .querySelectorAll('a.card-link')
        .map((link) => decodeURI(link.getAttribute('href')!));
    const chosen = [
      pathFor('event', 'fr', 'fiction-demain-fr'),
      '/fr/villes/nador/',
      pathFor('article', 'fr', 'fiction-illustree-fr'),
      pathFor('action', 'fr', 'campagne-antirumeurs'),
      pathFor('press-release', 'fr', 'fiction-communique-fr'),
    ];
    expect(links('/fr/', /À la une/)).toEqual(chosen);
    expect(links('/en/', /In focus/)).toHaveLength(4);
    const news = links('/fr/', /Actualités/);
    expect(news).toHaveLength(3);
    expect(news.filter((path) => chosen.includes(path))).toEqual([]);
    expect(links('/ar/', /الأخبار/)).toHaveLength(3);
  });

  it('says under a text what was corrected in it and when, newest first, in its language and as letters', () => {
    const news = pathFor('article', 'fr', 'fiction-illustree-fr');
    expect(section(news, /Corrections/)).toContain(`Correction fictive. ${attack}`);
    expect(main(news).querySelector('header')!.structuredText).toMatch(/Mis à jour le 24\u00a0novembre 2026/);
    const release = section(pathFor('press-release', 'fr', 'fiction-communique-fr'), /Corrections/);
    expect(release).toMatch(
      /25\u00a0novembre 2026\s+Autre correction fictive\.\s+24\u00a0novembre 2026\s+Correction fictive\./,
    );
    expect(section(pathFor('article', 'ar', 'fiction-illustree-ar'), /تصحيحات/)).toContain('تصحيح خيالي');
    expect(section(pathFor('press-release', 'ar', 'fiction-communique-ar'), /تصحيحات/)).toBe('');
  });

  it('names the sources of an article at its end, as letters, with address or paragraph', () => {
    const path = pathFor('article', 'fr', 'fiction-illustree-fr');
    expect(section(path, /Sources/)).toContain(attack);
    expect(section(path, /Sources/)).toMatch(/§\s2\.4/);
    expect(main(path).querySelector('a[href="https://exemple.test/rapport"]')!.text).toContain('Rapport fictif');
  });
});
