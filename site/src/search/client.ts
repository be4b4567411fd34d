/** The search in the browser: reads the form, asks Pagefind, shows the answer, and keeps the question in the address. */
import { isLanguage } from 'shared/languages';
import { queryTerms } from 'shared/search-terms';
import type { Forms } from '../i18n/words.ts';
import { loadEngine, type Engine, type Filters, type Hit } from './engine.ts';
import { held, itemOf } from './list.ts';

/** Results shown at a time: each is fetched by itself. */
const page = 10;
/** Milliseconds without a key before what is typed is looked for. */
const pause = 250;

const { lang } = document.documentElement;
const language = isLanguage(lang) ? lang : 'fr';
const form = held('index', HTMLFormElement);
const field = held('query', HTMLInputElement);
const choices = [...form.querySelectorAll('select')];
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
const kindOf = (value: string | undefined): string =>
  [...form.querySelectorAll('option')].find((option) => option.value === value)?.dataset['one'] ?? '';

/** Fetches the next results and gives their items. */
async function take(): Promise<DocumentFragment[]> {
  const hits = left.slice(0, page);
  const pages = await Promise.all(hits.map((hit) => hit.data()));
  return pages.map((hit) => itemOf(hit, kindOf(hit.filters['kind']?.[0]), terms, language));
}

/** Answers what the form asks; an answer that comes after the next question is dropped. */
async function answer(): Promise<void> {
  const turn = ++asked;
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
    left = hits.slice(page);
    list.replaceChildren(...items);
    if (hits.length === 0) show(titleOf(panels.none), 'none');
    else show(found(hits.length), left.length > 0 ? 'more' : undefined);
  } catch {
    if (turn !== asked) return;
    list.replaceChildren();
    show(titleOf(panels.failed), 'failed');
  }
}

/** Adds the next results below the others and leads the keyboard to the first of them. */
async function showMore(): Promise<void> {
  const turn = asked;
  const items = await take();
  if (turn !== asked) return;
  left = left.slice(page);
  const first = list.childElementCount;
  list.append(...items);
  panels.more.hidden = left.length === 0;
  list.children[first]?.querySelector('a')?.focus();
}

/** Writes the question into the address, as a step to return to or in place of the last one. */
function keep(write: 'pushState' | 'replaceState'): void {
  const data = [field, ...choices].filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);
  const question = new URLSearchParams(data).toString();
  const address = `${location.pathname}${question === '' ? '' : `?${question}`}`;
  if (address !== location.pathname + location.search) history[write](null, '', address);
}

/** Fills the form in from the address. */
function recall(): void {
  const question = new URLSearchParams(location.search);
  field.value = question.get('q') ?? '';
  for (const choice of choices) {
    const value = question.get(choice.name) ?? '';
    choice.value = [...choice.options].some((option) => option.value === value) ? value : '';
  }
  void answer();
}

let waiting: ReturnType<typeof setTimeout> | undefined;
function ask(write: 'pushState' | 'replaceState'): void {
  clearTimeout(waiting);
  keep(write);
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
panels.more.addEventListener('click', () => void showMore());
panels.failed.addEventListener('click', (event) => {
  // A browser remembers a module that could not be fetched until the page is loaded anew; the address has the question.
  if (event.target instanceof HTMLButtonElement) location.reload();
});
addEventListener('popstate', recall);
recall();
