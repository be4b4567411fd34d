/** What can be written in or chosen, the first in which one writes: an editor of long texts has a bar of buttons before it. */
const controls = ['.CodeMirror [contenteditable="true"]', 'input, textarea, [role="combobox"], button'] as const;

/** The globe in a label, which says that a field differs by language, is no control of the field. */
function controlIn(holder: Element): HTMLElement | undefined {
  const found = controls.flatMap((kind) => [...holder.querySelectorAll<HTMLElement>(kind)]);
  return found.find((one) => one.closest('label') === null);
}

/** In milliseconds: how long an item that was folded has to show its fields, and a screen that opens. */
const unfolds = 500;
export const opens = 15_000;

/** A label as it is known from its schema: without the star of what is required, and the number of items. */
function wordsOf(label: Element): string {
  return (label.textContent ?? '')
    .replace(/\*/g, '')
    .replace(/\s*\(\d+\)\s*$/, '')
    .trim();
}

/** What stands around a label and holds its control. */
function holderOf(label: Element): Element {
  let holder: Element = label;
  while (holder.parentElement !== null && controlIn(holder) === undefined) holder = holder.parentElement;
  return holder;
}

function holderWithin(scope: Element, words: string): Element | undefined {
  const label = [...scope.querySelectorAll('label')].find((one) => wordsOf(one) === words);
  return label && holderOf(label);
}

/** Opens the item of a list in which a field stands, `sources.2.title`; items fold. */
function unfold(holder: Element, field: string): void {
  const position = field.split('.').find((part) => /^\d+$/.test(part));
  if (position === undefined) return;
  const item = [...holder.querySelectorAll<HTMLElement>('h3 button[aria-expanded]')][Number(position)];
  if (item?.getAttribute('aria-expanded') === 'false') item.click();
}

/** What bears a field's name, as its name or as its id, and is seen. */
function namedBy(field: string): HTMLElement | undefined {
  const seen = [...document.getElementsByName(field)].find((one) => one.closest('[aria-hidden="true"]') === null);
  return seen ?? document.getElementById(field) ?? undefined;
}

/**
 * Leads to a field of Strapi's editing screen. Strapi's own way, `?field=`, asks first whether changes may be lost, and
 * knows neither long texts nor pictures; so the field is looked for by its name, else by the labels around it. As its
 * data arrive the screen draws fields anew or locks them, and they lose the focus: it is given back until the patience
 * ends, or somebody types, points or is elsewhere.
 * @param labels what the screen calls the field and what holds it, from the outside; the outermost alone will often do.
 * @param patience how long the field may take to be there, in milliseconds.
 */
export function focusField(field: string, labels: readonly string[], patience = unfolds): void {
  const isWhole = labels.length === field.split('.').filter((part) => !/^\d+$/.test(part)).length;
  const [until, focused] = [performance.now() + patience, document.activeElement];
  const handed = new AbortController();
  for (const act of ['keydown', 'pointerdown']) {
    document.addEventListener(act, () => handed.abort(), { capture: true, signal: handed.signal });
  }
  let unfolded: Element | undefined;
  let shown: HTMLElement | undefined;
  const show = (element: HTMLElement): void => {
    if (shown !== element) element.scrollIntoView({ block: 'center' });
    shown = element;
    element.focus({ preventScroll: true });
  };
  const isElsewhere = (): boolean => {
    const { activeElement: at } = document;
    return at !== focused && at !== document.body && at !== shown;
  };
  const look = (): void => {
    if (handed.signal.aborted || isElsewhere()) return handed.abort();
    const isLast = performance.now() >= until;
    if (shown === undefined || document.activeElement !== shown) {
      const main = document.querySelector('main');
      const outer = main === null ? undefined : holderWithin(main, labels[0] ?? '');
      if (outer !== undefined && outer !== unfolded) unfold(outer, field);
      unfolded = outer;
      const inner = isWhole
        ? labels.slice(1).reduce<Element | undefined>((at, words) => at && holderWithin(at, words), outer)
        : undefined;
      const found = namedBy(field) ?? (inner && controlIn(inner));
      if (found !== undefined) show(found);
      else if (isLast && outer !== undefined) controlIn(outer)?.focus();
    }
    if (isLast) handed.abort();
    else requestAnimationFrame(look);
  };
  look();
}
