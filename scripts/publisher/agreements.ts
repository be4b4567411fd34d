import { isDeepStrictEqual } from 'node:util';
import type { Entry } from 'shared/generated/index';
import type { ContentChange } from 'shared/rendering';
import { startOfDay } from 'shared/zone';
import { entryKeyOf } from '../pull/key.ts';
import { permitsIn, shownOn } from '../pull/withhold.ts';

/** The entries with pictures that stand on the site by the agreement of the persons in them, and the day for which they do. */
export class Agreements {
  readonly #entries = new Map<string, Entry>();
  #day = '';

  /** The day, `2026-11-23`, for which pictures were shown or withheld last; '' before the first time. */
  get day(): string {
    return this.#day;
  }

  /**
   * Takes over a change of the content; gives it as readers may see it on a day, with what else is to be withheld or shown
   * since that is another day.
   */
  shown(change: ContentChange, today: string): ContentChange {
    const touched = new Set([...change.entries, ...change.removed].map(entryKeyOf));
    const turned = [...this.#entries].flatMap(([key, entry]) => {
      if (today === this.#day || touched.has(key)) return [];
      const shown = shownOn(entry, today);
      return isDeepStrictEqual(shown, shownOn(entry, this.#day)) ? [] : [shown];
    });
    for (const key of change.removed) this.#entries.delete(entryKeyOf(key));
    for (const entry of change.entries) {
      if (endsOf(entry).length > 0) this.#entries.set(entryKeyOf(entry), entry);
      else this.#entries.delete(entryKeyOf(entry));
    }
    this.#day = today;
    return { ...change, entries: [...change.entries.map((entry) => shownOn(entry, today)), ...turned] };
  }

  /** The instants, in milliseconds, at which agreements end. */
  ends(): readonly number[] {
    return [...new Set([...this.#entries.values()].flatMap(endsOf))].filter((day) => day !== '').map(startOfDay);
  }
}

const endsOf = (entry: Entry): readonly string[] =>
  permitsIn(entry).flatMap(({ until }) => (until === undefined ? [] : [until]));
