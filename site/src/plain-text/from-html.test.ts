import { html } from 'shared/leaves';
import { expect, test } from 'vitest';
import { fromHtml } from './from-html.ts';

const text = (fragment: string): string => fromHtml(html.parse(fragment));

test('paragraphs and headings are set apart by an empty line, lines of the source are joined', () => {
  expect(text('<h2 id="a">Titre fictif</h2>\n<p>Un\ntexte <strong>fort</strong>.</p><p>Deux<br />lignes</p>')).toBe(
    'Titre fictif\n\nUn texte fort.\n\nDeux\nlignes',
  );
});

test('items begin with a dash or their number, lists within lists are indented', () => {
  expect(text('<ul><li>un<ul><li>deux</li></ul></li><li><p>trois</p></li></ul>')).toBe('- un\n  - deux\n- trois');
  expect(text('<ol start="3"><li>a</li><li>b</li></ol>')).toBe('3. a\n4. b');
});

test('every line of a quote is marked', () => {
  expect(text('<blockquote><p>« a »</p><p>b</p></blockquote>')).toBe('> « a »\n>\n> b');
});

test('entities are signs again, unbreakable spaces stay', () => {
  expect(text('<p>a &lt;b&gt; &amp; «\u00a0c\u00a0»</p>')).toBe('a <b> & «\u00a0c\u00a0»');
});

test('a link is followed by its address, unless its text is its address or it stays on the site', () => {
  expect(text('<p><a href="https://example.test/">ici</a>, <a href="/fr/">là</a></p>')).toBe(
    'ici (https://example.test/), là',
  );
  expect(text('<p><a href="https://example.test/">https://example.test/</a></p>')).toBe('https://example.test/');
});

test('a row of a table is a line', () => {
  expect(
    text('<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>'),
  ).toBe('A | B\n\n1 | 2');
});
