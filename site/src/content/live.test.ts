import { describe, expect, it } from 'vitest';
import type { Entry } from 'shared/generated/index';
import { liveContent } from './live.ts';

const article = (id: string, fields: object = {}): Entry =>
  ({ type: 'article', language: 'fr', id, slug: id, title: `Titre ${id}`, themes: [], ...fields }) as unknown as Entry;

function contentOf(...entries: Entry[]) {
  const content = liveContent();
  content.change({ entries, removed: [], today: '2026-11-23' });
  return content;
}

type Content = ReturnType<typeof contentOf>;

/** Reads by a body, then tells after each change whether what was read has changed. */
async function watch({ graph }: Content, body: () => unknown): Promise<() => boolean> {
  const trace = graph.newTrace();
  await graph.track(trace, async () => Promise.resolve(body()));
  return () => graph.isStale(trace);
}

describe('what was read', () => {
  it('of an entry changes with the fields that were read, and not with others', async () => {
    const content = contentOf(article('a'));
    const { store, change } = content;
    const changed = await watch(content, () => store.get('article', 'fr', 'a')?.title);
    change({ entries: [article('a', { body: '<p>Texte</p>' })], removed: [] });
    expect(changed()).toBe(false);
    change({ entries: [article('a', { title: 'Autre' })], removed: [] });
    expect(changed()).toBe(true);
  });

  it('of an entry is another however many changes nobody asked about', async () => {
    const content = contentOf(article('a'), article('b'));
    const titleOf = (id: string) => content.store.find('article', 'fr', id)?.title;
    const changed = await watch(content, () => content.store.derive('title', () => titleOf('a')));
    const other = await watch(content, () => content.store.derive('other', () => titleOf('b')));
    const edit = (id: string, title: string): unknown =>
      content.change({ entries: [article(id, { title })], removed: [] });
    edit('a', 'Autre');
    edit('a', 'Encore un autre');
    expect([changed(), other()]).toEqual([true, false]);
    edit('b', 'Autre');
    expect([changed(), other()]).toEqual([true, true]);
  });

  it.each([1, 2, 5])(
    'of an entry is another, or not, after more changes than are remembered (%i times)',
    async (times) => {
      const content = contentOf(article('a'), article('b'));
      const titleOf = (id: string) => content.store.find('article', 'fr', id)?.title;
      const [changed, other] = [await watch(content, () => titleOf('a')), await watch(content, () => titleOf('b'))];
      content.change({ entries: [article('a', { title: 'Autre' })], removed: [] });
      for (let time = 0; time < times; time += 1) {
        const many = Array.from({ length: 1500 }, (_, number) =>
          article(`n-${String(number)}`, { title: `Titre ${String(time)}` }),
        );
        content.change({ entries: many, removed: [] });
        expect(other()).toBe(false);
      }
      expect(changed()).toBe(true);
      content.change({ entries: [article('b', { title: 'Autre' })], removed: [] });
      expect(other()).toBe(true);
    },
  );

  it('of an entry as a whole changes with any field', async () => {
    const content = contentOf(article('a'));
    const changed = await watch(content, () => ({ ...content.store.find('article', 'fr', 'a') }));
    content.change({ entries: [article('a', { themes: ['t'] })], removed: [] });
    expect(changed()).toBe(true);
  });

  it('of a list changes when an entry comes or goes', async () => {
    const content = contentOf(article('a'));
    const changed = await watch(content, () => content.store.list('article', 'fr').length);
    content.change({ entries: [article('a', { title: 'Autre' })], removed: [] });
    expect(changed()).toBe(false);
    content.change({ entries: [article('b')], removed: [] });
    expect(changed()).toBe(true);
  });

  it('as missing changes when it comes: an entry, a slug', async () => {
    const content = contentOf(article('a'));
    const [byId, bySlug] = [
      await watch(content, () => content.store.find('article', 'fr', 'b')),
      await watch(content, () => content.store.get('article', 'fr', 'neuf')),
    ];
    content.change({ entries: [article('b')], removed: [] });
    expect([byId(), bySlug()]).toEqual([true, false]);
    content.change({ entries: [article('b', { slug: 'neuf' })], removed: [] });
    expect(bySlug()).toBe(true);
    expect(content.store.get('article', 'fr', 'neuf')?.id).toBe('b');
    expect(content.store.get('article', 'fr', 'b')).toBeUndefined();
  });

  it('of the day changes at midnight', async () => {
    const content = contentOf();
    const changed = await watch(content, () => content.store.today);
    content.change({ entries: [], removed: [], today: '2026-11-23' });
    expect(changed()).toBe(false);
    content.change({ entries: [], removed: [], today: '2026-11-24' });
    expect(changed()).toBe(true);
  });
});

describe('a selection', () => {
  it('is computed anew only when what it read has changed, and stops a change where it gives the same', async () => {
    const content = contentOf(article('a', { themes: ['t'] }), article('b'));
    const { store, change } = content;
    let computed = 0;
    const withTheme = () =>
      store.derive('with theme', () => {
        computed += 1;
        return store.list('article', 'fr').filter((entry) => entry.themes.includes('t'));
      });
    const changed = await watch(content, withTheme);
    change({ entries: [article('a', { title: 'Autre', themes: ['t'] })], removed: [] });
    expect([changed(), computed]).toEqual([false, 1]);
    change({ entries: [article('b', { themes: ['u'] })], removed: [] });
    expect([changed(), computed]).toEqual([false, 2]);
    change({ entries: [article('b', { themes: ['t'] })], removed: [] });
    expect([changed(), withTheme().length]).toEqual([true, 2]);
  });

  it('of a selection follows it', async () => {
    const content = contentOf(article('a'));
    const { store, change } = content;
    const titles = () => store.derive('titles', () => store.list('article', 'fr').map(({ title }) => title));
    const changed = await watch(content, () => store.derive('count', () => titles().join().length));
    change({ entries: [article('a', { title: 'Long titre' })], removed: [] });
    expect(changed()).toBe(true);
  });

  it('that throws is asked again, and is as if it had not been once its content is well', async () => {
    const content = contentOf(article('a'));
    const { store, change } = content;
    let computed = 0;
    const title = () =>
      store.derive('title', () => {
        computed += 1;
        const found = store.find('article', 'fr', 'a')?.title;
        if (found === 'Faute') throw new Error('a fault');
        return found;
      });
    const length = () => store.derive('length', () => title()?.length);
    const changed = await watch(content, length);
    change({ entries: [article('a', { title: 'Faute' })], removed: [] });
    for (const ask of [changed, changed, length, length]) expect(ask).toThrow('a fault');
    change({ entries: [article('a')], removed: [] });
    expect([changed(), length()]).toEqual([false, 'Titre a'.length]);
    change({ entries: [article('a', { title: 'Autre' })], removed: [] });
    expect([changed(), length()]).toEqual([true, 'Autre'.length]);
    expect(computed).toBe(7);
  });
});

describe('a change', () => {
  it('tells what would undo it', () => {
    const { store, change } = contentOf(article('a'), article('b'));
    const undo = change({
      entries: [article('a', { slug: 'c' }), article('d')],
      removed: [{ type: 'article', language: 'fr', id: 'b' }],
      today: '2026-11-24',
    });
    expect(store.list('article', 'fr').map(({ slug }) => slug)).toEqual(['c', 'd']);
    change(undo);
    expect(store.list('article', 'fr').map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect([store.today, store.get('article', 'fr', 'a')?.id]).toEqual(['2026-11-23', 'a']);
  });

  it('lets two entries swap their slugs', () => {
    const { store, change } = contentOf(article('a'), article('b'));
    change({ entries: [article('a', { slug: 'b' }), article('b', { slug: 'a' })], removed: [] });
    expect(['a', 'b'].map((slug) => store.get('article', 'fr', slug)?.id)).toEqual(['b', 'a']);
  });
});
