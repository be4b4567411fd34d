import { expect, test } from 'vitest';
import { absoluteLinks, escapeText, xmlText } from './markup.ts';

const page = 'https://example.org/fr/actualites/fictive/';

test('every link of a text becomes absolute, whether it leads to a page, a passage or elsewhere', () => {
  const html =
    '<p><a href="/fr/villes/">a</a> <a href="#s-b">b</a> <a href="https://other.test/?a=1&amp;b=2">c</a></p>';
  expect(absoluteLinks(html, page)).toBe(
    '<p><a href="https://example.org/fr/villes/">a</a> <a href="https://example.org/fr/actualites/fictive/#s-b">b</a> <a href="https://other.test/?a=1&amp;b=2">c</a></p>',
  );
});

test('words that only look like a link stay as they were written', () => {
  const html = '<p>on écrit href="/x" ou &lt;a href="/y"&gt;</p>';
  expect(absoluteLinks(html, page)).toBe(html);
});

test('signs of markup are escaped, in an attribute too', () => {
  expect(escapeText('<a href="x">&</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;');
});

test('characters that XML cannot hold are left out, lines and letters of any script stay', () => {
  expect(xmlText('a\u0000\u0008\u001bb\n\tطنجة ⵟⴰⵏⵊⴰ 😀\uffff')).toBe('ab\n\tطنجة ⵟⴰⵏⵊⴰ 😀');
  expect(xmlText('\ud800')).toBe('\ufffd');
});
