import { describe, expect, it } from 'vitest';
import { onPaper, printed, rewritten } from './rewrite.ts';

const shown = (page: string) => rewritten(page, '/a/t/brouillon/page', 'https://site.example');

describe('a page in the preview', () => {
  it('leads to pages of the preview, and shows its pictures there', () => {
    expect(shown('<a class="x" href="/fr/villes/">')).toBe('<a class="x" href="/a/t/brouillon/page/fr/villes/">');
    expect(shown('<a href="https://site.example/ar/">')).toBe('<a href="/a/t/brouillon/page/ar/">');
    expect(shown('<img src="/media/a.jpg" srcset="/media/a.avif 480w, /media/b.avif 800w">')).toBe(
      '<img src="/a/t/brouillon/page/media/a.jpg" srcset="/a/t/brouillon/page/media/a.avif 480w, /a/t/brouillon/page/media/b.avif 800w">',
    );
  });

  it('opens what lies outside in a window of its own, and leaves anchors and what search engines read', () => {
    expect(shown('<a href="https://exemple.test/a">')).toBe(
      '<a href="https://exemple.test/a" target="_blank" rel="noopener noreferrer">',
    );
    expect(shown('<a href="#content">')).toBe('<a href="#content">');
    expect(shown('<link href="/_astro/a.css">')).toBe('<link href="/_astro/a.css">');
    const canonical = '<link rel="canonical" href="https://site.example/fr/">';
    expect(shown(canonical)).toBe(canonical);
  });

  it('is on paper what its print style says', () => {
    expect(printed('<link rel="stylesheet" href="/_astro/p.css" media="print">', '/a/t/brouillon/imprime')).toBe(
      '<link rel="stylesheet" href="/a/t/brouillon/imprime/_astro/p.css" media="all">',
    );
    expect(onPaper('@media print{a{b:c}}')).toBe('@media all{a{b:c}}');
  });
});
