type Field = HTMLInputElement | HTMLSelectElement;

/** Writes what the fields ask into the address, as a step to return to or in place of the last one. */
export function keepQuestion(fields: readonly Field[], write: 'pushState' | 'replaceState'): void {
  const data = fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);
  const question = new URLSearchParams(data).toString();
  const address = location.pathname + (question === '' ? '' : `?${question}`);
  if (address !== location.pathname + location.search) history[write](null, '', address);
}

/** Fills the fields in from the address; a choice that a field does not have is none. */
export function recallQuestion(fields: readonly Field[]): void {
  const question = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = question.get(field.name) ?? '';
    const known = field instanceof HTMLInputElement || [...field.options].some((option) => option.value === value);
    field.value = known ? value : '';
  }
}

/** Makes links lead to their pages with what is looked for. Choices stay: their values are words of one language. */
export function carryWord(field: HTMLInputElement, links: Iterable<HTMLAnchorElement>): void {
  const question = new URLSearchParams(field.value === '' ? {} : { [field.name]: field.value }).toString();
  for (const link of links) link.search = question;
}
