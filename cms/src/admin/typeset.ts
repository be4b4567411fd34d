/** Before and after these signs French puts a space that does not break, a thin one where the sign is not a colon. */
export function typeset(sentence: string): string {
  return sentence
    .replace(/ ([:%])/g, '\u00a0$1')
    .replace(/ ([;!?»])/g, '\u202f$1')
    .replace(/« /g, '«\u202f');
}
