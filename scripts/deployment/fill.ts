import { Failure } from '../command/failure.ts';

/** What stands in a template for each name; several lines are laid in as they are. */
export type Values = Readonly<Record<string, string>>;

/**
 * Fills a template: `@name@` is replaced by the value of that name, and what stands between the lines `#{part` and `#}` is
 * left out unless the part is among those that are wanted. A name without a value is a Failure.
 */
export function fill(template: string, values: Values, parts: readonly string[] = []): string {
  const kept = template.replace(/^#\{(\w+)\n([^]*?)^#\}\n/gm, (_, part: string, text: string) =>
    parts.includes(part) ? text : '',
  );
  return kept.replace(/@(\w+)@/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Failure(`Le modèle nomme «\u00a0${name}\u00a0», que rien ne donne.`);
    return value;
  });
}
