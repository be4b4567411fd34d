import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { contracts, type ContentType } from 'shared/generated/index';
import type { Language } from 'shared/languages';
import { previewExportPath, publicationsPath, statePath } from 'shared/preview';
import { draftCanary } from '../../../scripts/check-site/privacy.ts';
import { previewCms } from '../../../scripts/preview/cms.ts';
import { startPreview } from '../../../scripts/preview/start.ts';
import { temporaryFolder } from '../../publish/plan.ts';
import { templatesCopy } from '../../publish/publishing.ts';
import { previewSecret, previewToken, publisherToken, readToken } from '../caller.ts';
import { documentsOf } from '../documents.ts';
import { complete, uidOf, type Data } from '../fixture.ts';
import { nobody, sendPicture } from '../picture.ts';
import { entryOf } from '../pulled.ts';
import type { Cms } from '../strapi.ts';

type Link = { id: string; label: string; line: string; address: string };

/** Drafts, looked at through the preview beside a booted CMS. */
export function preview(cms: () => Cms): void {
  describe('a draft before its publication', () => drafts(cms));
}

function drafts(cms: () => Cms): void {
  const admin = 'http://admin.exemple.test';
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    vi.stubEnv('SITE_URL', '');
    const templates = await templatesCopy();
    vi.unstubAllEnvs();
    const started = await startPreview({
      ...{ cms: previewCms(cms().url, previewToken), secret: previewSecret, templates, admin },
      ...{ varFolder: temporaryFolder(), siteUrl: 'http://localhost:4321' },
      log: { info: () => undefined, error: () => undefined },
    });
    server = started.server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    await started.publications.begin();
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  type Seen = { status: number; headers: Headers; text: string };
  /** @param from the address of whoever asks, as the proxy of this machine tells it. */
  const see = async (address: string, from?: string): Promise<Seen> => {
    const { pathname, search } = new URL(address, origin);
    const headers: HeadersInit = from === undefined ? {} : { 'X-Forwarded-For': from };
    const reply = await fetch(origin + pathname + search, { headers });
    return { status: reply.status, headers: reply.headers, text: await reply.text() };
  };
  /** The address behind Strapi's own preview button. */
  const button = async (type: ContentType, documentId: string, locale: Language = 'fr'): Promise<string> => {
    const query = new URLSearchParams({ documentId, locale, status: 'draft' });
    const path = `/content-manager/preview/url/${uidOf(type)}?${query.toString()}`;
    const { json } = await cms().manage('GET', path);
    return (json as { data: { url: string } }).data.url;
  };
  /** What stands in the frames of a preview, in their order. */
  const framed = async (address: string) => {
    const frame = await see(address);
    const inside = [...frame.text.matchAll(/<iframe\s+src="([^"]+)"/g)].map(([, src = '']) => src);
    return { frame, pages: await Promise.all(inside.map((src) => see(src))), inside };
  };
  const draft = async (type: ContentType, documentId: string, data: Data, locale: Language = 'fr'): Promise<void> => {
    await documentsOf(cms(), type).update({ documentId, locale, data });
  };
  const write = async (type: ContentType, documentId: string, data: Data): Promise<void> => {
    await documentsOf(cms(), type).create({ locale: 'fr', data: { documentId, ...data } });
  };
  const share = async (type: ContentType, documentId: string, given: object = {}) =>
    cms().manage('POST', '/preview/links', {
      ...{ type: uidOf(type), documentId, language: 'fr', label: 'Journal fictif', days: 7 },
      ...given,
    });

  describe('the preview', () => {
    test('alone reads drafts: no other token does, and its own opens nothing else', async () => {
      const draftsAt = previewExportPath('draft', 'articles');
      const state = `${statePath}?type=article&documentId=article-essai`;
      for (const path of [draftsAt, previewExportPath('published', 'articles'), state, publicationsPath])
        for (const token of ['', 'faux', readToken, publisherToken])
          expect((await cms().read(path, { token })).status, `${path} ${token}`).toBe(401);
      const drafts = await cms().read(`${draftsAt}?ids=article-essai,article-secret`, { token: previewToken });
      expect(drafts.status).toBe(200);
      expect(drafts.text).toContain(draftCanary);
      for (const query of ['ids=a b', 'status=draft', 'locale=*'])
        expect((await cms().read(`${draftsAt}?${query}`, { token: previewToken })).status).toBe(400);
      for (const { endpoint } of Object.values(contracts))
        expect((await cms().read(`/api/${endpoint}`, { token: previewToken })).status, endpoint).toBe(401);
    });

    test('shows a draft in the site’s own templates, and what is published beside it, which it does not change', async () => {
      const before = await entryOf(cms(), 'article', 'article-essai');
      await draft('article', 'article-essai', complete('article', 'fr', 'brouillon vu'));
      const address = await button('article', 'article-essai');
      const { frame, pages } = await framed(address);
      expect(frame.status).toBe(200);
      expect(frame.headers.get('content-security-policy')).toContain(`frame-ancestors 'self' ${admin}`);
      expect(pages[0]?.text).toMatch(/<h1[^>]*>[^]*Exemple fictif brouillon vu/);
      expect(pages[0]?.text).toContain('Texte brouillon vu');
      const online = await framed(`${address}?version=en-ligne`);
      expect(online.pages[0]?.text).toContain('<h1');
      expect(online.pages[0]?.text).not.toContain('brouillon vu');
      expect(await entryOf(cms(), 'article', 'article-essai')).toEqual(before);
    });

    test('shows French and Arabic side by side, on a phone, on paper and as a card', async () => {
      await draft('article', 'article-essai', complete('article', 'ar', 'مسودة'), 'ar');
      const address = await button('article', 'article-essai', 'ar');
      const both = await framed(`${address}?langue=fr+ar&vue=telephone`);
      expect(both.pages.map(({ text }) => /<html lang="\w+" dir="\w+"/.exec(text)?.[0])).toEqual([
        '<html lang="fr" dir="ltr"',
        '<html lang="ar" dir="rtl"',
      ]);
      expect(both.pages[1]?.text).toContain('مثال خيالي مسودة');
      const paper = await framed(`${address}?vue=imprime`);
      expect(paper.pages[0]?.text).not.toContain('media="print"');
      const sheets = [...(paper.pages[0]?.text ?? '').matchAll(/href="([^"]+\.css)"/g)].map(([, sheet = '']) => sheet);
      expect(sheets.length).toBeGreaterThan(1);
      for (const sheet of sheets) expect((await see(sheet)).text).not.toContain('@media print');
      const [card] = (await framed(`${address}?vue=carte`)).pages;
      const image = /<img\s+src="([^"]+)"/.exec(card?.text ?? '')?.[1] ?? '';
      const drawn = await fetch(origin + image);
      expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/png']);
    });

    test('tells of a save within two seconds, and shows it', async () => {
      const address = await button('article', 'article-essai');
      const { frame, inside } = await framed(address);
      const mark = /data-mark="([^"]+)"/.exec(frame.text)?.[1] ?? '';
      const leave = new AbortController();
      const { pathname } = new URL(address);
      const stream = await fetch(`${origin}${pathname}suite?vu=${mark}`, { signal: leave.signal });
      const told = (async () => {
        let text = '';
        for await (const chunk of stream.body ?? []) {
          text += Buffer.from(chunk).toString();
          if (text.includes('event:')) return text;
        }
        return text;
      })();
      await draft('article', 'article-essai', complete('article', 'fr', 'aussitôt'));
      const began = performance.now();
      expect(await told).toContain('event: saved');
      expect((await see(inside[0] ?? '')).text).toContain('Texte aussitôt');
      expect(performance.now() - began).toBeLessThan(2000);
      leave.abort();
    });

    test('is not hindered by what a publication would refuse: it says so above the page', async () => {
      await write('article', 'article-inacheve', { title: 'Exemple fictif inachevé', image: { decorative: true } });
      const { frame, pages } = await framed(await button('article', 'article-inacheve'));
      expect(pages[0]?.text).toContain('Exemple fictif inachevé');
      expect(pages[0]?.text).toContain('[à écrire]');
      expect(frame.text).toMatch(/En français, \d choses empêchent encore la publication/);
      expect(frame.text).toMatch(/«\u202fRésumé\u202f» est vide/);
      expect(frame.text).toContain('article-inacheve?plugins[i18n][locale]=fr"');
    });

    test('says which field keeps a page from being shown at all', async () => {
      await write('event', 'evenement-inacheve', { title: 'Exemple fictif sans nature', kind: null, schedule: null });
      const { frame, pages } = await framed(await button('event', 'evenement-inacheve'));
      expect(pages).toEqual([]);
      expect(frame.text).toContain('La page ne peut pas encore être montrée en français');
      expect(frame.text).toMatch(
        /<li>«\u202fNature\u202f» est vide[^]*«\u202fDates et heures \(fiche française\)\u202f» est vide/,
      );
    });

    test('shows with one draft no other one', async () => {
      await write('article', 'article-cache', complete('article', 'fr', `${draftCanary} caché`));
      const other = await framed(await button('article', 'article-cache'));
      const hidden = (other.inside[0] ?? '').split('/page/')[1] ?? '';
      const { inside } = await framed(await button('article', 'article-essai'));
      const [base = ''] = (inside[0] ?? '').split('/page/');
      expect((await see(`${base}/page/${hidden}`)).status).toBe(404);
      expect((await see(`${base}/page/fr/actualites/`)).text).not.toContain(`${draftCanary} caché`);
      expect((await see(`${other.inside[0] ?? ''}`)).text).toContain(`${draftCanary} caché`);
    });

    test('shows no picture whose agreement is over, before anything is published', async () => {
      const id = await sendPicture(cms(), '#aa5577', 900);
      const image = { file: id, alternative: 'Un aplat fictif' };
      await write('article', 'article-photo-finie', { ...complete('article', 'fr', 'photo'), image });
      const address = await button('article', 'article-photo-finie');
      const picture = /src="[^"]*(\/media\/[^"]+)"[^>]*alt="Un aplat fictif"/;
      const [shown] = (await framed(address)).pages;
      expect(shown?.text).toMatch(picture);
      const agreed = { people: 'accord écrit', scopes: ['site'], until: '2026-11-01' };
      expect((await cms().manage('POST', '/photos', { ...nobody, ...agreed, id })).status).toBe(204);
      await draft('article', 'article-photo-finie', { summary: 'Un autre résumé fictif.' });
      const [withheld] = (await framed(address)).pages;
      expect(withheld?.text).toContain('Image retirée');
      expect(withheld?.text).not.toContain('Un aplat fictif');
    });

    test('is never indexed, kept or framed elsewhere, and opens nothing to who has no address', async () => {
      const { frame, pages } = await framed(await button('article', 'article-essai'));
      for (const { headers } of [frame, ...pages, await see('/a/faux/')]) {
        expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
        expect(headers.get('cache-control')).toBe('no-store');
        expect(headers.get('referrer-policy')).toBe('no-referrer');
        expect(headers.get('content-security-policy')).toContain('frame-ancestors');
      }
      expect((await see('/robots.txt')).text).toContain('Disallow: /');
      for (const path of ['/', '/a/', '/a/x/', '/a/x.y/brouillon/page/fr/', '/fr/', '/a/%00.%00/']) {
        const { status, text } = await see(path);
        expect(status, path).toBe(403);
        for (const language of ['fr', 'ar', 'en']) expect(text).toContain(`<section lang="${language}"`);
      }
    });

    test('is not searched for by guessing: an address that opens nothing sixty times is asked to wait, and what opens goes on', async () => {
      const [guesser, other] = ['192.0.2.7', '192.0.2.8'];
      for (let guess = 0; guess < 60; guess += 1)
        expect((await see(`/a/x.${String(guess)}/`, guesser)).status, String(guess)).toBe(403);
      const { status, headers, text } = await see('/a/x.61/', guesser);
      expect(status).toBe(429);
      expect(Number(headers.get('retry-after'))).toBe(60);
      expect(text).toContain('L’aperçu reçoit trop de demandes de votre réseau');
      expect((await see('/a/x.62/', other)).status).toBe(403);
      expect((await see(await button('article', 'article-essai'), guesser)).status).toBe(200);
    });

    test('follows what is published meanwhile', async () => {
      const address = await button('article', 'article-essai');
      await documentsOf(cms(), 'article').publish({ documentId: 'article-essai', locale: 'fr' });
      expect((await framed(`${address}?version=en-ligne`)).pages[0]?.text).toContain('Texte aussitôt');
    });
  });

  describe('a link for someone outside', () => {
    test('opens one draft, in its languages, under embargo too, until it is revoked', async () => {
      await write('press-release', 'communique-montre', complete('press-release', 'fr', 'sous embargo'));
      await draft('press-release', 'communique-montre', complete('press-release', 'ar', 'محظور'), 'ar');
      const order = { type: uidOf('press-release'), documentId: 'communique-montre', languages: ['fr', 'ar'] };
      const hour = { operation: 'publish', date: '2087-03-04', time: '10:00', embargo: true };
      expect((await cms().manage('POST', '/planning/entry', { ...order, ...hour })).status).toBe(204);
      const made = await share('press-release', 'communique-montre');
      expect(made.status, made.text).toBe(200);
      const link = made.json as Link;
      const french = await framed(link.address);
      expect(french.frame.text).toContain('Sous embargo jusqu’au mardi 4\u00a0mars 2087 à\u00a010:00');
      expect(french.frame.headers.get('content-security-policy')).not.toContain(admin);
      expect(french.pages[0]?.text).toContain('Texte sous embargo');
      const arabic = await framed(`${link.address}?langue=ar`);
      expect(arabic.frame.text).toMatch(/<html lang="ar" dir="rtl">[^]*محظور النشر حتى [^<]*2087/);
      expect(arabic.pages[0]?.text).toContain('مثال خيالي محظور');
      expect((await framed(`${link.address}?version=en-ligne`)).pages[0]?.text).toContain('Texte sous embargo');
      const [base = ''] = (french.inside[0] ?? '').split('/brouillon/');
      expect((await see(`${base}/en-ligne/page/fr/`)).status).toBe(404);
      expect(french.frame.text).not.toMatch(/content-manager|empêche/);

      const query = `type=${uidOf('press-release')}&documentId=communique-montre&language=fr`;
      const listed = await cms().manage('GET', `/preview/links?${query}`);
      expect(listed.json).toMatchObject({
        links: [{ label: 'Journal fictif', address: link.address }],
        mayShare: true,
      });
      expect((await cms().manage('POST', '/preview/links/revoke', { id: link.id })).status).toBe(204);
      for (const address of [link.address, french.inside[0] ?? '']) {
        const { status, text } = await see(address);
        expect(status).toBe(410);
        expect(text).toContain('This link was revoked');
      }
      expect((await cms().manage('GET', `/preview/links?${query}`)).json).toMatchObject({ links: [] });
    });

    test('opens nothing once its days are over, whatever its address says', async () => {
      const { address, id } = (await share('article', 'article-cache', { days: 1 })).json as Link;
      expect((await see(address)).status).toBe(200);
      const until = new Date(Date.now() - 1000).toISOString();
      await cms().app.db.getConnection('preview_links').where({ id }).update({ until });
      expect((await see(address)).status).toBe(410);
    });

    test.each([{ days: 0 }, { days: 31 }, { days: 1.5 }, { label: '  ' }, { documentId: '../x' }])(
      'is not made for %j',
      async (given) => {
        const { status, json } = await share('article', 'article-essai', given);
        expect(status).toBe(400);
        expect((json as { error: { message: string } }).error.message).toMatch(/^Dites pour qui/);
      },
    );

    test('is not made of what is not there, and by nobody who has not signed in', async () => {
      expect((await share('article', 'jamais-ecrit')).status).toBe(400);
      for (const path of ['/preview/links', '/preview/links/revoke'])
        expect((await cms().read(path, { method: 'POST', body: '{}', token: previewToken })).status).toBe(401);
    });
  });
}
