import type { Thing } from 'schema-dts';

/**
 * Things as JSON-LD for a script element. Signs that could end the element or open a comment in it are escaped as JSON
 * lets them be (HTML §4.12.1.3, restrictions for contents of script elements), so that no title can break out.
 */
export function writeLinkedData(things: readonly Thing[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
