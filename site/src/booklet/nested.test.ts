import { html } from 'shared/leaves';
import { expect, test } from 'vitest';
import { nested } from './nested.ts';

const of = (body: string): string => nested(html.parse(body), 'fiction');

test('headings go down two levels, and no further than there are', () => {
  expect(of('<h2>a</h2><h3>b</h3><h5>c</h5><hr />')).toBe('<h4>a</h4><h5>b</h5><h6>c</h6><hr />');
});

test('ids and the links to them stay together, apart from those of other bodies', () => {
  expect(of('<h2 id="s-a">a</h2><a href="#s-a">b</a>')).toBe('<h4 id="fiction-s-a">a</h4><a href="#fiction-s-a">b</a>');
  expect(of('<a href="/fr/#s-a">b</a> id="x"')).toBe('<a href="/fr/#s-a">b</a> id="x"');
});
