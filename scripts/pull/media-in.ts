import type { Entry } from 'shared/generated/index';

/** The name of a file of the media folder, as an entry holds it under `file`. */
const named = /^[0-9a-f]{32}\.[a-z0-9]+$/;

/** The names of the media files that an entry shows, each once. */
export function mediaIn(entry: Entry): readonly string[] {
  const names = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [field, inner] of Object.entries(value)) {
      if (field === 'file' && typeof inner === 'string' && named.test(inner)) names.add(inner);
      else look(inner);
    }
  };
  look(entry);
  return [...names];
}
