import type { ContentType, Entries, Entry } from 'shared/generated/index';
import type { AddressedType, Language } from 'shared/languages';
import type { ContentChange, EntryKey } from 'shared/rendering';
import { startOfDay } from 'shared/zone';
import { FormerTable } from './former.ts';
import { Graph } from './graph.ts';
import { compareCodes } from './order.ts';
import { Slot } from './slot.ts';
import type { Store } from './store.ts';

/** Content that can change, and that knows who has read what of it. */
export type LiveContent = {
  readonly store: Store;
  readonly graph: Graph;
  /** Takes a change over as one revision; gives the change that would undo it. */
  change(change: ContentChange): ContentChange;
};

/** The entries of a type in a language. */
type Shelf = {
  /** That these and no others are published. */
  readonly key: number;
  all: readonly Entry[];
  readonly slots: Map<string, Slot>;
  readonly bySlug: Map<string, Slot>;
  /** Which entry stands at a slug, by the slugs that were asked for. */
  readonly slugKeys: Map<string, number>;
};

/** Content without an entry, on no day. */
export function liveContent(): LiveContent {
  const graph = new Graph();
  const [day, hour] = [graph.newKeys(1), graph.newKeys(1)];
  const former = new FormerTable(graph);
  const shelves = new Map<string, Shelf>();
  let [today, now] = ['', 0];

  function shelfOf({ type, language }: Omit<EntryKey, 'id'>): Shelf {
    const name = `${type} ${language}`;
    let shelf = shelves.get(name);
    if (shelf === undefined) {
      shelf = { key: graph.newKeys(1), all: [], slots: new Map(), bySlug: new Map(), slugKeys: new Map() };
      shelves.set(name, shelf);
    }
    return shelf;
  }

  function put(key: EntryKey, entry: Entry | undefined): Entry | undefined {
    const shelf = shelfOf(key);
    let slot = shelf.slots.get(key.id);
    if (slot === undefined) shelf.slots.set(key.id, (slot = new Slot(key, graph)));
    const before = slot.content;
    moveSlug(shelf, slot, slugIn(before), slugIn(entry));
    slot.put(entry);
    return before;
  }

  function moveSlug(shelf: Shelf, slot: Slot, before: string | undefined, after: string | undefined): void {
    if (before === after) return;
    // Another entry may have taken the slug in the same change.
    if (before !== undefined && shelf.bySlug.get(before) === slot) shelf.bySlug.delete(before);
    if (after !== undefined) shelf.bySlug.set(after, slot);
    for (const slug of [before, after]) {
      const key = slug === undefined ? undefined : shelf.slugKeys.get(slug);
      if (key !== undefined) graph.touch(key);
    }
  }

  /** Sets day and instant; gives those before where they are others. */
  function setClock(time: Pick<ContentChange, 'today' | 'now'>): Pick<ContentChange, 'today' | 'now'> {
    const before = { today, now };
    today = time.today ?? today;
    now = time.now ?? (today === before.today ? now : startOfDay(today));
    if (today !== before.today) graph.touch(day);
    if (now !== before.now) graph.touch(hour);
    return today === before.today && now === before.now ? {} : before;
  }

  function change({ entries, removed, former: left, ...time }: ContentChange): ContentChange {
    graph.advance();
    const undone: { entries: Entry[]; removed: EntryKey[] } = { entries: [], removed: [] };
    const crowds = new Set<Shelf>();
    const step = (key: EntryKey, entry: Entry | undefined): void => {
      const before = put(key, entry);
      if (before === undefined && entry === undefined) return;
      if (before === undefined) undone.removed.push(key);
      else undone.entries.push(before);
      if ((before === undefined) !== (entry === undefined)) crowds.add(shelfOf(key));
    };
    for (const key of removed) step(key, undefined);
    for (const entry of entries) step({ type: entry.type, id: entry.id, language: entry.language }, entry);
    for (const shelf of crowds) {
      shelf.all = [...shelf.slots]
        .filter(([, slot]) => slot.content !== undefined)
        .sort(([a], [b]) => compareCodes(a, b))
        .map(([, slot]) => slot.entry);
      graph.touch(shelf.key);
    }
    return { ...undone, ...(left !== undefined && { former: former.change(left) }), ...setClock(time) };
  }

  const find = <T extends ContentType>(type: T, language: Language, id: string): Entries[T] | undefined => {
    const shelf = shelfOf({ type, language });
    let slot = shelf.slots.get(id);
    if (slot === undefined) shelf.slots.set(id, (slot = new Slot({ type, id, language }, graph)));
    graph.read(slot.presence);
    return slot.content === undefined ? undefined : (slot.entry as Entries[T]);
  };

  const list = <T extends ContentType>(type: T, language: Language): readonly Entries[T][] => {
    const shelf = shelfOf({ type, language });
    graph.read(shelf.key);
    return shelf.all as readonly Entries[T][];
  };

  const store: Store = {
    get today() {
      graph.read(day);
      return today;
    },
    get now() {
      graph.read(hour);
      return now;
    },
    find,
    list,
    get: <T extends AddressedType>(type: T, language: Language, slug: string) => {
      const shelf = shelfOf({ type, language });
      let key = shelf.slugKeys.get(slug);
      if (key === undefined) shelf.slugKeys.set(slug, (key = graph.newKeys(1)));
      graph.read(key);
      return shelf.bySlug.get(slug)?.entry as Entries[T] | undefined;
    },
    findAll: (type, language, ids) => ids.flatMap((id) => find(type, language, id) ?? []),
    site(language) {
      const [site] = list('site', language);
      if (site === undefined) throw new Error(`The content has no site entry in ${language}.`);
      return site;
    },
    former: () => former.all(),
    derive: (name, compute) => graph.derive(name, compute),
  };

  return { store, graph, change };
}

function slugIn(entry: Entry | undefined): string | undefined {
  return entry !== undefined && 'slug' in entry ? entry.slug : undefined;
}
