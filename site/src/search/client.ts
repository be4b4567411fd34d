/** The search in the browser: reads the form, asks Pagefind, shows the answer, and keeps the question in the address. */
import { isLanguage } from 'shared/languages';
import { queryTerms } from 'shared/search-terms';
import type { Forms } from '../i18n/words.ts';
import { loadEngine, type Engine, type Filters, type Hit } from './engine.ts';
import { held, itemOf } from './list.ts';
import { carryWord, keepQuestion, recallQuestion } from './question.ts';

/** Results shown at a time: each is fetched by itself. */
const page = 10;
/** Milliseconds without a key before what is typed is looked for. */
const pause = 250;

const { lang } = document.documentElement;
const language = isLanguage(lang) ? lang : 'fr';
const form = held('index', HTMLFormElement);
const field = held('query', HTMLInputElement);
const choices = [...form.querySelectorAll('select')];
const otherLanguages = document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]');
const status = held('status', HTMLElement);
const list = held('results', HTMLElement);
const panels = {
  more: held('more', HTMLElement),
  none: held('none', HTMLElement),
  failed: held('failed', HTMLElement),
};
const locale = form.dataset['locale'];
const forms = JSON.parse(form.dataset['found'] ?? '{"other":"{count}"}') as Forms;
const found = (number: number): string =>
  (forms[new Intl.PluralRules(locale).select(number)] ?? forms.other).replace(
    '{count}',
    new Intl.NumberFormat(locale).format(number),
  );

let engine: Promise<Engine> | undefined;
const start = (): Promise<Engine> => (engine ??= loadEngine(form.dataset['index'] ?? '/'));

let asked = 0;
let terms: readonly string[] = [];
let left: readonly Hit[] = [];

/** Shows one panel, or none; where a panel speaks for itself the status is for screen readers alone. */
function show(text: string, panel?: keyof typeof panels): void {
  for (const [name, element] of Object.entries(panels)) element.hidden = name !== panel;
  status.classList.toggle('sr-only', panel === 'none' || panel === 'failed');
  status.textContent = text;
}

const titleOf = (panel: HTMLElement): string => panel.querySelector('p')?.textContent.trim() ?? '';
const kindOf = (value = ''): string =>
  [...form.querySelectorAll('option')].find((option) => option.value === value)?.dataset['one'] ?? '';

/** Takes the next results from those that are left, at once, so that none is taken twice; gives their items. */
async function take(): Promise<DocumentFragment[]> {
  const hits = left.slice(0, page);
  left = left.slice(page);
  // What was withdrawn since the index was fetched is passed over.
  const fetched = await Promise.allSettled(hits.map((hit) => hit.data()));
  const pages = fetched.flatMap((page) => (page.status === 'fulfilled' ? [page.value] : []));
  if (pages.length === 0 && hits.length > 0) throw new Error('No result can be fetched.');
  return pages.map((hit) => itemOf(hit, kindOf(hit.filters['kind']?.[0]), terms, language));
}

/** Answers what the form asks; an answer that comes after the next question is dropped. */
async function answer(): Promise<void> {
  const turn = ++asked;
  carryWord(field, otherLanguages);
  const filters: Filters = Object.fromEntries(
    choices.filter(({ value }) => value !== '').map(({ dataset, value }) => [dataset['filter'] ?? '', value]),
  );
  terms = queryTerms(field.value);
  left = [];
  if (terms.length === 0 && Object.keys(filters).length === 0) {
    list.replaceChildren();
    show('');
    return;
  }
  if (list.childElementCount === 0) show(form.dataset['busy'] ?? '');
  try {
    const hits = await (await start()).find(terms, filters);
    if (turn !== asked) return;
    left = hits;
    const items = await take();
    if (turn !== asked) return;
    list.replaceChildren(...items);
    if (hits.length === 0) show(titleOf(panels.none), 'none');
    else show(found(hits.length), left.length > 0 ? 'more' : undefined);
  } catch {
    if (turn === asked) fail();
  }
}

function fail(): void {
  list.replaceChildren();
  show(titleOf(panels.failed), 'failed');
}

/** Adds the next results below the others and leads the keyboard to the first of them. */
async function showMore(button: HTMLButtonElement): Promise<void> {
  const turn = asked;
  button.disabled = true;
  try {
    const items = await take();
    if (turn !== asked) return;
    const first = list.childElementCount;
    list.append(...items);
    panels.more.hidden = left.length === 0;
    list.children[first]?.querySelector('a')?.focus();
  } catch {
    if (turn === asked) fail();
  } finally {
    button.disabled = false;
  }
}

function recall(): void {
  recallQuestion([field, ...choices]);
  void answer();
}

let waiting: ReturnType<typeof setTimeout> | undefined;
function ask(write: 'pushState' | 'replaceState'): void {
  clearTimeout(waiting);
  keepQuestion([field, ...choices], write);
  void answer();
}

field.addEventListener('focus', () => void start().catch(() => undefined), { once: true });
field.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => ask('replaceState'), pause);
});
form.addEventListener('change', (event) => {
  if (event.target !== field) ask('pushState');
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask('pushState');
});
panels.more.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLButtonElement) void showMore(target);
});
panels.failed.addEventListener('click', (event) => {
  // A browser remembers a module that could not be fetched until the page is loaded anew; the address has the question.
  if (event.target instanceof HTMLButtonElement) location.reload();
});
addEventListener('popstate', recall);
recall();
