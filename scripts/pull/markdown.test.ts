import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSite } from '../check-site/pages.ts';
import { structure } from '../check-site/structure.ts';
import { validity } from '../check-site/validity.ts';
import { holdsTags, markdownProblem, renderMarkdown } from './markdown.ts';

describe('rendered Markdown', () => {
  it('starts at h2, skips no level and names each heading', () => {
    expect(renderMarkdown('# Le plan\n\n#### Le détail\n\n# Le plan')).toBe(
      '<h2 id="s-le-plan">Le plan</h2>\n<h3 id="s-le-detail">Le détail</h3>\n<h2 id="s-le-plan-2">Le plan</h2>',
    );
  });

  it('keeps Arabic headings as anchors', () => {
    expect(renderMarkdown('## المدن')).toBe('<h2 id="s-المدن">المدن</h2>');
  });

  it('keeps tables, lists and links that a reader may follow', () => {
    const html = renderMarkdown('| A |\n|---|\n| 1 |\n\n- [site](https://example.org)\n- [page](/fr/villes/)');
    expect(html).toContain('<th scope="col">A</th>');
    expect(html).toContain('<a href="https://example.org">site</a>');
    expect(html).toContain('<a href="/fr/villes/">page</a>');
  });

  it('has no > inside an attribute, so that whoever splits it into tags may trust the sign', () => {
    const html = renderMarkdown('[a](https://example.org/?a>b) [e](tel:+2>1)');
    expect(html.match(/<[^<]*>/g)).toEqual(html.match(/<\/?\w+(?:\s[^<>]*)?>/g));
    expect(html).toContain('+2&gt;1');
  });

  it('gives no two headings one id, whatever number stands in their words, nor two texts of a page', () => {
    const ids = (markdown: string, part?: string) =>
      [...renderMarkdown(markdown, part).matchAll(/id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids('## a\n\n## a\n\n## a 2\n\n## !')).toEqual(['s-a', 's-a-2', 's-a-2-2', 's-section']);
    expect(ids('## a\n\n## programme a')).toEqual(['s-a', 's-programme-a']);
    expect(ids('## a', 'programme')).toEqual(['s-programme_a']);
  });

  it('keeps of its writer’s HTML the words and the breaks', () => {
    expect(renderMarkdown('Un <b>mot</b>,<br>et <a id="haut">un autre</a>.')).toBe('<p>Un mot,<br />et un autre.</p>');
    expect(renderMarkdown('<div><p>Un</p><p>deux</p></div>')).toBe('<p>Un  deux</p>');
    expect(renderMarkdown('<code><<b></b>h2>x</code>')).toBe('<p>&lt;h2&gt;x</p>');
    expect(['<p id="a">x</p>', 'a </div>', '<hr/>'].map(holdsTags)).toEqual([true, true, true]);
    const none = ['a < b > c', '<https://example.org>', '`<b>`', '```html\n<b>\n```', 'a<br>b'];
    expect(none.map(holdsTags)).toEqual(none.map(() => false));
  });

  it('keeps the words of a link that leads nowhere, and a telephone number on its line', () => {
    expect(renderMarkdown('[a](https://[) [b](http://)')).toBe('<p><a>a</a> <a>b</a></p>');
    expect(renderMarkdown('[+212 5-37](tel:+212537)')).toBe('<p><a href="tel:+212537">+212\u00a05\u201137</a></p>');
  });

  it.each([
    [
      'headings without words',
      '# \n\n### &nbsp;\n\n## ![x](y)\n\n## <br>\n\n## [](https://example.org)\n\n#### Le fond',
    ],
    ['headings that jump', '### a\n\n###### b\n\n# c\n\n##### d\n\n> ## e\n\n- ###### f'],
    ['headings alike', '## a\n\n## a\n\n## a 2'],
    [
      'links without words',
      '[](https://example.org) [&nbsp;](/fr/) [![x](y)](/fr/) [**&nbsp;**](/fr/) [][a]\n\n[a]: /fr/',
    ],
    ['telephone numbers', '[+212 5 37-00](tel:+2125)'],
    ['a table without rows', '| | a |\n|---|---|'],
    ['a table in HTML', '<table id="a"><tr><td>a</table>\n\n<p id="a">b</p>'],
    ['blocks within phrases', '<strong><p>a</p></strong> <del><h2>b</h2></del>\n\na <h2>b</h2>'],
    ['items of no list', '<li>a\n\nb <li>c'],
    ['a list within a list', '<ol><ol></ol></ol>'],
    ['a link within a link', '<a href="/fr/"><p>[b](/fr/)</p></a> [a <https://example.org> b](/fr/)'],
    ['headings of other levels', '<h1>a</h1>\n\n<h6></h6>\n\n## b'],
  ])('never stops a publication: %s', async (_, markdown) => {
    const folder = mkdtempSync(join(tmpdir(), 'text-'));
    const body = `<h1>Titre</h1><div>${renderMarkdown(markdown)}</div>`;
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><html lang="fr"><head><title>a</title></head><body>${body}</body></html>`,
    );
    const site = readSite(folder);
    expect([...(await structure(site)), ...(await validity(site))]).toEqual([]);
  });

  const attacks = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
    '[a](vbscript:x)',
    '<a href="//evil.example/x">a</a>',
    '<iframe src="https://evil.example"></iframe>',
    '<math><mtext></p><style><img src=x onerror=alert(1)>',
    '<p style="position:fixed" onclick="x()">a</p>',
    '<form action="https://evil.example"><input name=a></form>',
    '![x](https://evil.example/pixel.gif)',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '`<script>`<style>@import "x"</style>',
    '[a]: javascript:alert(1)\n\n[a]',
    '<a href="java\nscript:alert(1)">a</a>',
  ];
  it.each(attacks)('carries nothing that runs or fetches: %s', (attack) => {
    const html = renderMarkdown(attack);
    expect(html).not.toMatch(/<(?:script|img|svg|iframe|style|form|input|math|noscript|object|base|meta|link)\b/i);
    expect(html).not.toMatch(/\son\w+\s*=|style\s*=|(?:href|src)="(?:javascript|data|vbscript|\/\/)/i);
  });
});

describe('Markdown that would stop the build', () => {
  const bombs: readonly [string, string, ReturnType<typeof markdownProblem>][] = [
    ['quotes', '>'.repeat(5000), 'too-deep'],
    ['spaced quotes', '> '.repeat(5000), 'too-deep'],
    ['emphasis', '_a_'.repeat(20_000), 'too-many-marks'],
    ['length', 'a'.repeat(60_001), 'too-long'],
    ['nested lists', Array.from({ length: 200 }, (_, n) => `${' '.repeat(n * 2)}- a`).join('\n'), 'too-deep'],
    ['lists in one line', '- '.repeat(3000), 'too-deep'],
  ];
  it.each(bombs)('is refused: %s', (_, bomb, problem) => {
    expect(markdownProblem(bomb)).toBe(problem);
  });

  it('leaves an ordinary long text alone', () => {
    const text =
      `> Une citation.\n\n1. Un\n   - Deux\n     - Trois\n\n${'Un *mot* et un **autre**. '.repeat(40)}\n\n`.repeat(20);
    expect(markdownProblem(text)).toBeUndefined();
  });

  it('is, whatever passes the checks, rendered in no more than a moment: the bombs above take seconds', () => {
    const worst = [
      '_a_'.repeat(160),
      '[a]('.repeat(300),
      '**a'.repeat(160),
      '`a'.repeat(500),
      '<a '.repeat(300),
      '[['.repeat(600),
    ];
    for (const block of worst) {
      const text = Array(Math.floor(59_000 / (block.length + 2)))
        .fill(block)
        .join('\n\n');
      expect(markdownProblem(text)).toBeUndefined();
      const began = performance.now();
      renderMarkdown(text);
      expect(performance.now() - began).toBeLessThan(1500);
    }
  });
});
