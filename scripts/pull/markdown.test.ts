import { describe, expect, it } from 'vitest';
import { markdownProblem, renderMarkdown } from './markdown.ts';

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
    const html = renderMarkdown('[a](https://example.org/?a>b) <a href="https://example.org/?c>d">e</a>');
    expect(html.match(/<[^<]*>/g)).toEqual(html.match(/<\/?\w+(?:\s[^<>]*)?>/g));
    expect(html).toContain('c&gt;d');
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
