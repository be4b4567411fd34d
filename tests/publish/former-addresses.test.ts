import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AddressedType, Language } from 'shared/languages';
import { facetPath, pathFor } from 'shared/paths';
import { checkSite } from '../../scripts/check-site/check.ts';
import { hashFiles } from '../../scripts/disk/hash-files.fixture.ts';
import { isBackground } from '../../scripts/publisher/background/parts.ts';
import { missingRules } from '../../scripts/render/serving-files.ts';
import { Officer } from './officer.ts';

const [type, id] = ['city', 'tanger'] as const;
const officer = new Officer([id]);

const fileAt = (of: AddressedType, language: Language, slug: string): string =>
  `${pathFor(of, language, slug).slice(1)}index.html`;
const has = (path: string): boolean => existsSync(join(officer.here.current, path));
const redirects = (): string =>
  readFileSync(join(officer.here.current, '_redirects'), 'utf8').replace(missingRules, '');
/** What a visitor would find wrong, beside files that follow the pages. */
const problems = async () =>
  (await checkSite(officer.here.current)).problems.filter(
    ({ problem, address = '' }) =>
      !problem.includes('image de partage') && !isBackground(new URL(address, 'https://a').pathname.slice(1)),
  );

describe('an entry that has another address', () => {
  it.each(['fr', 'ar', 'en'] as const)('is found at the old one too, in %s', async (language) => {
    const old = officer.slug(type, id, language);
    officer.rename(type, id, language, 'adresse-neuve');
    const [receipt] = await officer.ask(officer.about(id, type, [language]));
    expect(receipt).toMatchObject({ outcome: 'online', problems: [] });
    const page = officer.online(fileAt(type, language, old));
    const to = pathFor(type, language, 'adresse-neuve');
    expect(page).toContain(`content="0; url=${encodeURI(to)}"`);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain(`<link rel="canonical" href="http://localhost:4321${encodeURI(to)}">`);
    expect(page).toContain(`lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
    expect(page).toContain(`<a href="${to}"`);
    expect(page).toContain('Content-Security-Policy');
    expect(page).not.toContain('hreflang');
    const line = (left: string, led: string): string => `${encodeURI(left)}* ${encodeURI(led)}:splat 301`;
    const [ofEntry, ...ofParts] = redirects().trim().split('\n');
    expect(ofEntry).toBe(line(pathFor(type, language, old), to));
    const events = (slug: string): string => facetPath('event', language, 'city', slug);
    expect(ofParts).toContain(line(events(old), events('adresse-neuve')));
    expect(has(`${events(old).slice(1)}index.html`)).toBe(false);
    expect(await problems()).toEqual([]);
  });

  it('is named at no old address anywhere else', async () => {
    const old = officer.slug(type, id, 'fr');
    officer.rename(type, id, 'fr', 'adresse-neuve');
    await officer.ask(officer.about(id, type));
    await officer.here.publisher.jobs.makeFiles();
    const path = pathFor(type, 'fr', old);
    const holding = Object.keys(hashFiles(officer.here.current)).filter(
      (file) => /\.(?:html|json|xml|csv|txt|ics|geojson)$/.test(file) && officer.online(file).includes(path),
    );
    expect(holding).toEqual(['former-addresses.json']);
    expect(officer.here.renderer.sitemap().filter(({ url }) => url.endsWith(path))).toEqual([]);
  });

  it('leads on wherever it moves, and its old page goes once it is back', async () => {
    const old = officer.slug(type, id, 'fr');
    officer.rename(type, id, 'fr', 'adresse-b');
    officer.rename(type, id, 'fr', 'adresse-c');
    await officer.ask(officer.about(id, type));
    for (const slug of [old, 'adresse-b'])
      expect(officer.online(fileAt(type, 'fr', slug))).toContain(pathFor(type, 'fr', 'adresse-c'));
    officer.edit(type, id, 'fr', { slug: old });
    officer.former.splice(0, Infinity);
    await officer.ask(officer.about(id, type));
    expect(officer.online(fileAt(type, 'fr', old))).not.toContain('http-equiv="refresh"');
    expect(has(fileAt(type, 'fr', 'adresse-b'))).toBe(false);
    expect(redirects()).toBe('');
  });

  it('loses its old address to an entry that is published there, and the officer reads so', async () => {
    const old = officer.slug(type, id, 'fr');
    officer.rename(type, id, 'fr', 'adresse-neuve');
    const other = officer.content.get(type)?.find((entry) => entry.id !== id)?.id ?? '';
    officer.edit(type, other, 'fr', { slug: old });
    const receipts = await officer.ask(officer.about(id, type), officer.about(other, type));
    expect(officer.online(fileAt(type, 'fr', old))).not.toContain('http-equiv="refresh"');
    expect(receipts[0]?.problems.join()).toContain('une autre page est en ligne à son ancienne adresse');
    expect(await problems()).toEqual([]);
  });

  it('is left out by name where what the CMS says cannot be believed', async () => {
    officer.left(type, id, { kind: 'moved', language: 'fr', slug: 'parti', target: 'javascript:alert(1)' });
    const [receipt] = await officer.ask(officer.about(id, type));
    expect(receipt?.problems.join()).toContain('parti');
    expect(has(fileAt(type, 'fr', 'parti'))).toBe(false);
  });
});

describe('an entry that was withdrawn', () => {
  const withdraw = async (given: object): Promise<string> => {
    const slug = officer.slug(type, id, 'fr');
    officer.rename(type, id, 'fr', `${slug}-b`);
    await officer.ask(officer.about(id, type));
    officer.withdraw(type, id);
    if (Object.keys(given).length > 0) officer.left(type, id, { language: 'fr', slug: `${slug}-b`, ...given });
    await officer.ask(officer.about(id, type));
    return slug;
  };

  it('by error is found nowhere', async () => {
    const slug = await withdraw({});
    for (const old of [slug, `${slug}-b`]) expect(has(fileAt(type, 'fr', old))).toBe(false);
    expect(redirects()).toBe('');
    expect(await problems()).toEqual([]);
  });

  it('for good leaves a notice at every address it had: since when and why, and nothing of its own', async () => {
    const name = String(officer.content.get(type)?.find((entry) => entry.id === id)?.attributes['name']);
    const slug = await withdraw({ kind: 'withdrawn', reason: 'Fiche remplacée.' });
    for (const old of [slug, `${slug}-b`]) {
      const page = officer.online(fileAt(type, 'fr', old));
      expect(page).toContain('a été retirée du site le 23\u00a0novembre 2026');
      expect(page).toContain('Fiche remplacée.');
      expect(page).toContain('<meta name="robots" content="noindex">');
      expect(page).not.toContain('rel="canonical"');
      expect(page).not.toContain(`<h1 class="text-page">${name}`);
    }
    expect(redirects()).toContain(`/fr/villes/${slug}/ /fr/villes/${slug}/ 410\n`);
    expect(await problems()).toEqual([]);
  });

  it('to another place leads there, as long as something is there', async () => {
    const target = officer.content.get(type)?.find((entry) => entry.id !== id && entry.language === 'fr')?.id ?? '';
    const to = pathFor(type, 'fr', officer.slug(type, target, 'fr'));
    const slug = await withdraw({ kind: 'moved', target: to });
    expect(officer.online(fileAt(type, 'fr', slug))).toContain(`url=${to}`);
    officer.withdraw(type, target);
    await officer.ask(officer.about(target, type));
    expect(has(fileAt(type, 'fr', slug))).toBe(false);
    expect(await problems()).toEqual([]);
  });

  it('to another site leads there, and no search engine is told so', async () => {
    const slug = await withdraw({ kind: 'moved', target: 'https://ailleurs.test/page' });
    const page = officer.online(fileAt(type, 'fr', slug));
    expect(page).toContain('url=https://ailleurs.test/page');
    expect(page).not.toContain('rel="canonical"');
    expect(await problems()).toEqual([]);
  });

  it('leaves its notice when the publisher starts again', async () => {
    const slug = await withdraw({ kind: 'withdrawn' });
    const before = officer.tree();
    await officer.restart();
    expect(officer.tree()).toEqual(before);
    expect(has(fileAt(type, 'fr', slug))).toBe(true);
  });
});
