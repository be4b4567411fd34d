import { expect, test } from 'vitest';
import { carve } from './carve.ts';
import { goTemplate } from './go.ts';
import { literal } from './literal.ts';
import { instants, markOf, slugMark } from './marks.ts';
import { astroComponent } from './component.ts';

const title = markOf('article', 'title');
const slug = slugMark('article', 'fr');
const item = (scope: 'theme' | 'drop'): string =>
  `<li><a href="/t/${slugMark(scope, 'fr')}/">${markOf(scope, 'title')}</a></li>`;
const page = `<a href="/a/${slug}/" data-uri="${encodeURIComponent(slug)}">${title}</a><ul>${item('theme')}${item('drop')}</ul><time datetime="${instants.article.slice(0, 10)}">3 février 2099</time>`;
const pieces = carve({ kind: 'article', language: 'fr', text: page, originals: new Map() });

test('a page becomes text, values and lists; lines that only fill the model go', () => {
  expect(pieces).toEqual([
    '<a href="/a/',
    { value: 'slug.fr', as: 'text' },
    '/" data-uri="',
    { value: 'slug.fr', as: 'uri' },
    '">',
    { value: 'title', as: 'text' },
    '</a><ul>',
    {
      list: 'themes',
      pieces: [
        '<li><a href="/t/',
        { value: 'slug.fr', as: 'text' },
        '/">',
        { value: 'title', as: 'text' },
        '</a></li>',
      ],
    },
    '</ul><time datetime="',
    { value: 'date', as: 'day' },
    '">',
    { value: 'date', as: 'long' },
    '</time>',
  ]);
});

test('marks of what a page is not go back to what they stand for', () => {
  const text = `<p>${markOf('city', 'title')}</p>`;
  const originals = new Map([[markOf('city', 'title'), 'Tanger']]);
  expect(carve({ kind: 'home', language: 'fr', text, originals })).toEqual(['<p>Tanger</p>']);
});

test('each language of templates says the same', () => {
  expect(literal(pieces, 'v')).toContain('${(v.themes ?? []).map((w) => `<li><a href="/t/${text(w.slugs.fr)}/">');
  expect(goTemplate(pieces, 'fr')).toContain(
    '<a href="/a/{{ .Params.slugs.fr }}/" data-uri="{{ .Params.slugs.fr | urlquery }}">{{ .Title }}</a>',
  );
  expect(astroComponent(pieces, 'fr')).toContain(
    '<a href={`/a/${view.slugs.fr}/`} data-uri={`${encodeURIComponent(view.slugs.fr)}`}>{view.title}</a>',
  );
});

test('what a template literal would take for its own is kept as text', () => {
  expect(literal(['a ` b ${c} \\ d'], 'v')).toBe('`a \\` b \\${c} \\\\ d`');
});
