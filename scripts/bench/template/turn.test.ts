import { expect, test } from 'vitest';
import { facetPath } from 'shared/paths';
import { carve } from './carve.ts';
import { literal } from './literal.ts';
import { slugMark } from './marks.ts';

const path = facetPath('article', 'fr', 'theme', slugMark('theme', 'fr'));
const way = (number: number, label: string): string =>
  `<p class="pt-4"><a href="${path}${String(number)}/">${label}</a></p>`;
const older = carve({
  ...{ kind: 'older', language: 'fr', originals: new Map() },
  text: `<title>Thème, page 2</title><link href="${encodeURI(`${path}2/`)}"><p>Reste</p>${way(3, 'Récentes')}${way(1, 'Anciennes')}<li>Page 2</li>`,
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
  const view = { number: '7', page: '/fr/é/7/', older: [{ page: '/fr/é/6/' }], newer: [{ page: '/fr/é/8/' }] };
  expect(render(older, view)).toBe(
    '<title>Thème, page 7</title><link href="/fr/%C3%A9/7/"><p>Reste</p><p class="pt-4"><a href="/fr/é/8/">Récentes</a></p><p class="pt-4"><a href="/fr/é/6/">Anciennes</a></p><li>Page 7</li>',
  );
});

test('the oldest page leads to none before it', () => {
  const view = { number: '1', page: '/x/1/', older: [], newer: [{ page: '/x/2/' }] };
  expect(render(older, view)).not.toContain('Anciennes');
});

test('the newest page leads to an older one where there is one', () => {
  const part = carve({ kind: 'part', language: 'fr', originals: new Map(), text: `<h1>T</h1>${way(1, 'Anciennes')}` });
  expect(render(part, { older: [{ page: '/x/4/' }] })).toBe(
    '<h1>T</h1><p class="pt-4"><a href="/x/4/">Anciennes</a></p>',
  );
  expect(render(part, { older: [] })).toBe('<h1>T</h1>');
});
