/**
 * A plain text as a file of UTF-8: the byte order mark tells programs that are told no encoding, such as a browser at a
 * plain file server (WHATWG Encoding §6.1) and old editors.
 */
export function asFile(text: string): string {
  return `\ufeff${text}\n`;
}
