import { expect, test } from 'vitest';
import { facetPath } from 'shared/paths';
import { carve } from './carve.ts';
import { astroComponent } from './component.ts';
import { goTemplate } from './go.ts';
import { literal } from './literal.ts';
import { slugMark } from './marks.ts';

const path = facetPath('article', 'fr', 'theme', slugMark('theme', 'fr'));
const way = (number: number, rel: 'prev' | 'next'): string =>
  `<a href="${path}${String(number)}/" rel="${rel}">${rel}</a>`;
const older = carve({
  ...{ kind: 'older', language: 'fr', originals: new Map() },
  text: `<title>Thème, page 2</title><link href="${encodeURI(`${path}2/`)}"><p>Reste</p><nav>${way(3, 'prev')}${way(1, 'next')}</nav><li>Page 2</li>`,
});
const render = (pieces: typeof older, view: object): unknown =>
  // What a template literal gives is known only by running it.
  (
    new Function('v', 'text', `return ${literal(pieces, 'v')}`) as (
      view: object,
      text: (value: string) => string,
    ) => string
  )(view, (value) => value);

test('an older page says its own number and address, and leads to the pages beside it', () => {
  const turns = [{ older: [{ page: '/fr/é/6/' }], newer: [{ page: '/fr/é/8/' }] }];
  expect(render(older, { number: '7', page: '/fr/é/7/', turns })).toBe(
    '<title>Thème, page 7</title><link href="/fr/%C3%A9/7/"><p>Reste</p><nav><a href="/fr/é/8/" rel="prev">prev</a><a href="/fr/é/6/" rel="next">next</a></nav><li>Page 7</li>',
  );
});

test('the oldest page leads to none before it', () => {
  const turns = [{ older: [], newer: [{ page: '/x/2/' }] }];
  const page = render(older, { number: '1', page: '/x/1/', turns });
  expect(page).toContain('<nav><a href="/x/2/" rel="prev">prev</a></nav>');
});

test('the newest page leads to an older one, and nowhere where there is none', () => {
  const text = `<h1>T</h1><nav>${way(1, 'next')}</nav>`;
  const part = carve({ kind: 'part', language: 'fr', originals: new Map(), text });
  expect(render(part, { turns: [{ older: [{ page: '/x/4/' }], newer: [] }] })).toBe(
    '<h1>T</h1><nav><a href="/x/4/" rel="next">next</a></nav>',
  );
  expect(render(part, { turns: [] })).toBe('<h1>T</h1>');
});

test('navigation between other pages stays as it is', () => {
  const nav = '<nav><a href="/fr/" rel="prev">Accueil</a></nav>';
  expect(carve({ kind: 'part', language: 'fr', originals: new Map(), text: nav })).toEqual([nav]);
});

test('each template language walks the ways', () => {
  expect(goTemplate(older, 'fr')).toContain(
    '{{ range $page.Params.turns }}<nav>{{ range .newer }}<a href="{{ .page }}"',
  );
  expect(astroComponent(older, 'fr')).toContain(
    '{(view.turns ?? []).map((w) => (<><nav>{(w.newer ?? []).map((w) => (<><a href={`${w.page}`}',
  );
});
