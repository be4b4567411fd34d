import { messageOf } from '../../command/failure.ts';

/** Longest reason that is told, in characters: the CMS takes no report of any length. */
const longest = 600;
/** Most reasons that are told of one thing. */
const most = 3;

const remedy =
  'Le publicateur réessaie de lui-même\u00a0; si cela dure, signalez cette ligne à la personne qui s’occupe du site.';

/** What the officer reads of something that is late: what, why, and what to do. */
export function lateLine(what: string, reasons: readonly string[]): string {
  const told = reasons.slice(0, most).map((reason) => reason.slice(0, longest).replace(/[\s.]*$/, '.'));
  const others = reasons.length - told.length;
  return [what, ...told, ...(others > 0 ? [`Autres causes\u00a0: ${others}.`] : []), remedy].join(' ');
}

/** What went wrong, in one line and without its stack. */
export function reasonOf(error: unknown): string {
  return messageOf(error)
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .map((line) => line.replace(/^✗ /, '').trim())
    .join(' ')
    .trim();
}
