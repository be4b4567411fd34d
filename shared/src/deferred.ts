/** Texts that are kept elsewhere, by the field in which they stand: each is fetched anew whenever it is read. */
export type Deferred = Readonly<Record<string, () => string>>;

const texts = Symbol('deferred texts');

/** One getter a field, so that all objects that defer it have one shape. */
const getters = new Map<string, () => string | undefined>();

function getterOf(field: string): () => string | undefined {
  let getter = getters.get(field);
  if (getter === undefined) {
    getter = function (this: { readonly [texts]?: Deferred }) {
      return this[texts]?.[field]?.();
    };
    getters.set(field, getter);
  }
  return getter;
}

/**
 * An object like another one whose long texts do not stand in memory: some fields are fetched when they are read.
 * Whoever reads, lists, compares, spreads or serialises it sees no difference.
 */
export function deferring<T extends object>(object: T, deferred: Deferred): T {
  const copy: object = {};
  Object.defineProperty(copy, texts, { value: deferred });
  for (const field of Object.keys(object)) {
    if (Object.hasOwn(deferred, field))
      Object.defineProperty(copy, field, { get: getterOf(field), enumerable: true, configurable: true });
    else Reflect.set(copy, field, Reflect.get(object, field));
  }
  return copy as T;
}

/** An object with some fields replaced, its other deferred ones still deferred, where spreading would fetch them all. */
export function replacing<T extends object>(object: T, fields: Readonly<Partial<T>>): T {
  const deferred = (Reflect.get(object, texts) ?? {}) as Deferred;
  const kept = Object.entries(deferred).filter(([field]) => !Object.hasOwn(fields, field));
  const shown = (field: string): unknown => (Object.hasOwn(deferred, field) ? undefined : Reflect.get(object, field));
  const plain = Object.fromEntries(Object.keys(object).map((field) => [field, shown(field)]));
  return deferring({ ...plain, ...fields } as T, Object.fromEntries(kept));
}
