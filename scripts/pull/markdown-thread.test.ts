import { afterEach, describe, expect, it } from 'vitest';
import { Failure } from '../command/failure.ts';
import { renderMarkdown } from './markdown.ts';
import { MarkdownThread } from './markdown-thread.ts';

let thread: MarkdownThread;
afterEach(async () => {
  await thread.end();
});

const texts = Array.from(
  { length: 250 },
  (_, number) => `## Atelier ${number}\n\nUn *texte* ${'long '.repeat(number)}`,
);

describe('Markdown that is rendered in a thread', () => {
  it('is what it is without one, each text in its place', async () => {
    thread = new MarkdownThread(100);
    const rendered = texts.map((text, number) => thread.render(text, number % 2 === 0 ? '' : 'partie'));
    expect(rendered.slice(0, 100).every((html) => typeof html === 'string')).toBe(true);
    expect(rendered.slice(100).every((html) => html instanceof Promise)).toBe(true);
    expect(await Promise.all(rendered)).toEqual(
      texts.map((text, number) => renderMarkdown(text, number % 2 === 0 ? '' : 'partie')),
    );
  });

  it('fails with a line that says so where the thread dies, now and from then on', async () => {
    thread = new MarkdownThread(0);
    const deep = '>'.repeat(20_000);
    expect(() => renderMarkdown(deep)).toThrow(RangeError);
    const asked = [thread.render('Un texte.', ''), thread.render(deep, '')];
    for (const html of [
      ...asked,
      Promise.resolve()
        .then(() => asked[0])
        .catch(() => thread.render('Un autre.', '')),
    ])
      await expect(html).rejects.toThrow(/^Les textes ne peuvent pas être rendus.*Maximum call stack/);
    await expect(asked[0]).rejects.toBeInstanceOf(Failure);
  });
});
