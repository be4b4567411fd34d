/** Tells whether a part that carries a confirmation is « à confirmer », for site and CMS alike; one that nobody has entered is. */
export function isToConfirm(part: { readonly confirmation?: unknown } | undefined): boolean {
  return part?.confirmation !== 'confirmé';
}

/** Tells whether anybody still asks when an event takes place: it is neither held nor called off. */
export function asksWhen(eventStatus: unknown): boolean {
  return eventStatus !== 'tenu' && eventStatus !== 'annulé';
}

/** Tells whether anybody still asks where an event takes place: it is not called off. */
export function asksWhere(eventStatus: unknown): boolean {
  return eventStatus !== 'annulé';
}

/** Statuses of what the plan lists and of which nobody knows what became. */
const listed: readonly unknown[] = ['inscrit au plan', 'inscrite au plan'];

/** Tells by its status whether what became of an event or an action is to be confirmed. */
export function isOutcomeToConfirm(status: unknown): boolean {
  return listed.includes(status);
}
