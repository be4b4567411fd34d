import { languages, type Language } from 'shared/languages';
import type { PreviewNotes } from 'shared/preview';
import { framesOf, type Shown } from './frames.ts';
import { choices, queryOf, versions, views, type Sight, type Version, type View } from './look.ts';
import { html, type Markup } from './markup.ts';
import type { Note } from './notes.ts';
import { instantIn } from './reader-words.ts';
import { sheetOf } from './sheet.ts';

const versionNames: Readonly<Record<Version, string>> = { brouillon: 'Brouillon', 'en-ligne': 'Publié' };
const viewNames: Readonly<Record<View, string>> = {
  ordinateur: 'Ordinateur',
  telephone: 'Téléphone',
  imprime: 'Imprimé',
  carte: 'Carte de partage',
};

const choiceName = (codes: readonly Language[]): Markup =>
  codes.length > 1
    ? html`Français et arabe côte à côte`
    : html`${codes.map((code) => html`<span lang="${code}">${languages[code].label}</span>`)}`;

function group(name: string, entries: readonly { query: string; label: Markup; current: boolean }[]): Markup {
  return html`<nav aria-label="${name}">
    ${entries.map(
      ({ query, label, current }) =>
        html`<a href="${query}" ${current ? html`aria-current="true"` : html``}>${label}</a>`,
    )}
  </nav>`;
}

/** What stands above the page: what a publication would be refused for, in each language that is shown. */
function notesFor(language: Language, notes: readonly Note[], form: string): Markup {
  if (notes.length === 0) return html``;
  const count = notes.length === 1 ? 'une chose empêche' : `${String(notes.length)} choses empêchent`;
  const inLanguage = `En ${languages[language].inFrench}, ${count} encore la publication`;
  return html`<details ${notes.some(({ stops }) => stops) ? html`open` : html``}>
    <summary>${inLanguage}</summary>
    <ul>
      ${notes.map(({ line }) => html`<li>${line}</li>`)}
    </ul>
    <p><a href="${form}" target="_blank" rel="noopener">Ouvrir la fiche</a></p>
  </details>`;
}

type Desk = {
  readonly sight: Sight;
  readonly title: string;
  readonly shown: readonly Shown[];
  readonly told: readonly { language: Language; notes: readonly Note[]; form: PreviewNotes['form'] }[];
  readonly embargo: Date | undefined;
  readonly mark: string;
  readonly styles: readonly string[];
};

/** The officer's preview: a bar to choose what is seen and how, what keeps the draft from being published, the page itself. */
export function deskPage({ sight, title, shown, told, embargo, mark, styles }: Desk): string {
  const body = html`<header>
      <h1 class="what"><strong>Aperçu</strong> <span>${title}</span></h1>
      ${group(
        'Version',
        versions.map((version) => ({
          query: queryOf(sight, { version }),
          label: html`${versionNames[version]}`,
          current: version === sight.version,
        })),
      )}
      ${group(
        'Langue',
        choices.map((codes) => ({
          query: queryOf(sight, { languages: codes }),
          label: choiceName(codes),
          current: codes.join() === sight.languages.join(),
        })),
      )}
      ${group(
        'Présentation',
        views.map((view) => ({
          query: queryOf(sight, { view }),
          label: html`${viewNames[view]}`,
          current: view === sight.view,
        })),
      )}
      <p class="live" role="status" data-live>Suit ce que vous enregistrez.</p>
    </header>
    <aside id="told" aria-label="Avant de publier">
      ${embargo !== undefined && html`<p class="embargo">${`Sous embargo jusqu’au ${instantIn('fr', embargo)}`}</p>`}
      ${told.map(({ language, notes, form }) => notesFor(language, notes, form))}
    </aside>
    ${framesOf(shown, sight.view)}`;
  return sheetOf({ language: 'fr', title: `Aperçu · ${title}`, styles, body, mark, class: 'desk' });
}
