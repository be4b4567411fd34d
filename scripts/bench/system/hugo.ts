import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { languageCodes, languages, type Language } from 'shared/languages';
import { Failure } from '../../command/failure.ts';
import type { Fixture } from '../fixture.ts';
import { measured } from '../measure/process.ts';
import { facets, valuesOf, type Article, type Edition, type Part } from '../peer/site.ts';
import { numbersOf, pageSize, turnAt } from '../peer/turn.ts';
import { layAssets, writerTo } from '../../render/write.ts';
import { goTemplate } from '../template/go.ts';
import { kinds } from '../template/pieces.ts';
import type { System } from './system.ts';

/** Hugo as Debian packs it; its templates stand below. */
export const hugo: System = {
  name: 'hugo',
  label: 'Hugo',
  version: () => {
    const { stdout, error } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
    if (error !== undefined) throw new Failure('Hugo n’est pas installé : « apt-get install hugo ».');
    return /v[\d.]+/.exec(stdout)?.[0] ?? stdout.trim();
  },
  prepare(fixture) {
    const project = projectOf(fixture);
    rmSync(project, { recursive: true, force: true });
    const write = writerTo(project);
    write('config.json', JSON.stringify(configuration()));
    for (const edition of fixture.peer.editions) writeEdition(write, edition);
    for (const article of fixture.peer.articles) writeArticle(write, article);
    for (const language of languageCodes) {
      for (const kind of kinds)
        write(`layouts/partials/${language}/${kind}.html`, goTemplate(fixture.templates[language][kind], language));
    }
    for (const [path, text] of Object.entries(layouts)) write(`layouts/${path}`, text);
    layAssets(fixture.assets, join(project, 'static'));
    return Promise.resolve();
  },
  async run(fixture, out) {
    const project = projectOf(fixture);
    const cache = join(fixture.folder, 'hugo-cache');
    for (const left of [cache, join(project, 'resources')]) rmSync(left, { recursive: true, force: true });
    mkdirSync(cache);
    const given = ['--quiet', '--source', project, '--destination', out, '--cacheDir', cache];
    return await measured({ command: 'hugo', given, cwd: project });
  },
};

const projectOf = (fixture: Fixture): string => join(fixture.folder, 'hugo');

type Write = (path: string, body: string) => void;

/** Relations are taxonomies, so that Hugo itself knows which articles a part shows. */
function configuration() {
  const language = (code: (typeof languageCodes)[number]) => ({
    ...{ languageName: languages[code].label, languageDirection: languages[code].dir, contentDir: `content/${code}` },
    weight: languageCodes.indexOf(code) + 1,
  });
  return {
    ...{ baseURL: 'http://localhost:4321/', title: 'Réseau', defaultContentLanguage: 'fr' },
    ...{ defaultContentLanguageInSubdir: true, disableKinds: ['taxonomy', '404', 'robotsTXT'] },
    // Lists of all themes, cities and years are no pages of the site; Hugo asks whoever wants that to say so.
    ignoreErrors: ['error-disable-taxonomy'],
    taxonomies: { theme: 'themes', city: 'cities', year: 'years' },
    outputFormats: { RSS: { baseName: 'feed' } },
    outputs: { home: ['HTML', 'RSS'], section: ['HTML', 'RSS'], term: ['HTML'], page: ['HTML'] },
    languages: Object.fromEntries(languageCodes.map((code) => [code, language(code)])),
  };
}

function writeEdition(write: Write, { language, things, list, parts }: Edition): void {
  const byFacet = Object.fromEntries(facets.map((facet) => [facet, parts.filter((part) => part.facet === facet)]));
  write(`data/${language}.json`, JSON.stringify({ things, parts: byFacet }));
  write(`content/${language}/_index.md`, front({ title: '', url: `/${language}/` }));
  // Older pages of parts are pages of content; a list of them is no page of the site.
  write(`content/${language}/older/_index.md`, front({ title: '', _build: { render: 'never' } }));
  write(`content/${language}/articles/_index.md`, front({ title: '', url: list }));
  for (const part of parts) {
    const { facet, id, title, slugs, paths } = part;
    const outputs = facet === 'cities' ? { outputs: ['HTML', 'RSS'] } : {};
    write(
      `content/${language}/${facet}/${id}/_index.md`,
      front({ title, slugs, paths, url: paths[language], ...turnAt(part, language), ...outputs }),
    );
    for (const number of numbersOf(part)) writeOlder(write, part, language, number);
  }
}

function writeOlder(write: Write, part: Part, language: Language, number: number): void {
  const { facet, id, title, slugs, paths } = part;
  const turn = turnAt(part, language, number);
  const own = { title, slugs, paths, url: turn.page, ...turn, number, facet, value: id };
  write(`content/${language}/older/${facet}-${id}-${String(number)}.md`, front({ ...own, outputs: ['HTML'] }));
}

function writeArticle(write: Write, article: Article): void {
  const { id, language, body, slugs, ...words } = article;
  const url = `/${language}/${languages[language].sections.article}/${slugs[language]}/`;
  const years = valuesOf(article, 'years');
  write(`content/${language}/articles/${id}.md`, `${front({ ...words, slugs, url, years })}\n${body}\n`);
}

const front = (values: Readonly<Record<string, unknown>>): string => `---\n${stringify(values)}---\n`;

const layouts: Readonly<Record<string, string>> = {
  '_default/single.html':
    '{{ if .Params.pictured }}{{ partial (printf "%s/pictured.html" .Language.Lang) . }}{{ else }}{{ partial (printf "%s/article.html" .Language.Lang) . }}{{ end }}',
  'index.html': '{{ partial (printf "%s/home.html" .Language.Lang) . }}',
  'older/single.html': '{{ partial (printf "%s/older.html" .Language.Lang) . }}',
  '_default/section.html': '{{ partial (printf "%s/list.html" .Language.Lang) . }}',
  '_default/term.html': '{{ partial (printf "%s/part.html" .Language.Lang) . }}',
  '_default/rss.xml':
    '{{ $kind := cond .IsHome "home" (cond (eq .Kind "section") "list" "city") }}{{ partial (printf "%s/feed-%s.html" .Language.Lang $kind) . }}',
  // The newest first, which is the order in which Hugo keeps pages.
  'partials/shown.html': `{{ $shown := .Pages }}
{{ if .IsHome }}{{ $shown = (site.GetPage "/articles").Pages }}
{{ else if eq .Kind "term" }}{{ $older := math.Max 0 (sub (div (len .Pages) ${pageSize}) 1) }}
{{ $shown = first (int (sub (len .Pages) (mul ${pageSize} $older))) .Pages }}
{{ else if eq .Section "older" }}{{ $all := (index site.Taxonomies .Params.facet .Params.value).Pages }}
{{ $shown = first ${pageSize} (after (sub (len $all) (mul ${pageSize} .Params.number)) $all) }}
{{ end }}{{ return $shown }}`,
  // The articles before one in its first theme, the last one first, then those after it.
  'partials/related.html': `{{ $found := slice }}
{{ with index .Params.themes 0 }}{{ $own := index site.Taxonomies.themes . }}
{{ $older := $own.Pages.Prev $ }}{{ range seq 3 }}{{ with $older }}{{ $found = $found | append . }}{{ $older = $own.Pages.Prev . }}{{ end }}{{ end }}
{{ $newer := $own.Pages.Next $ }}{{ range seq 3 }}{{ if lt (len $found) 3 }}{{ with $newer }}{{ $found = $found | append . }}{{ $newer = $own.Pages.Next . }}{{ end }}{{ end }}{{ end }}
{{ end }}{{ return $found }}`,
};
