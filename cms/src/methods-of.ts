type Methods<T> = { [Name in keyof T]: (...given: never[]) => unknown };

/**
 * A part of Strapi that its types leave open, as those of its methods that we use. Throws at the start, naming the part,
 * where a version of Strapi no longer has one of them: else a guard would be laid over nothing.
 * @param names every method of `T`; what each takes and gives is ours to keep true (the tests on a booted CMS do).
 */
export function methodsOf<T extends Methods<T>>(part: unknown, where: string, names: Record<keyof T, true>): T {
  if (hasMethods<T>(part, names)) return part;
  throw new Error(`Cette version de Strapi n’a plus dans ${where} : ${Object.keys(names).join(', ')}.`);
}

function hasMethods<T>(part: unknown, names: Record<keyof T, true>): part is T {
  if (typeof part !== 'object' || part === null) return false;
  return Object.keys(names).every((name) => typeof Reflect.get(part, name) === 'function');
}
