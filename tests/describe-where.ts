import { describe, test } from 'vitest';

/** Describes what takes a program of the machine's; where it is `missing`, says in one line why nothing of it is tested. */
export function describeWhere(missing: string | undefined, name: string, body: () => void): void {
  if (missing === undefined) {
    describe(name, body);
    return;
  }
  console.warn(`${name}: skipped, because ${missing}`);
  describe(name, () => {
    test.skip(`skipped, because ${missing}`);
  });
}
