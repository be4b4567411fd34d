/**
 * Ends the process with one line on the error output, which says what is wrong with the environment and what to do.
 * An exception would reach the terminal wrapped in Strapi's words and a stack.
 */
export function refuseToStart(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
